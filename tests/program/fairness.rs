//! `evenhand fairness`: figures that anybody can recompute, for every list, tool and provider.

use crate::order;
use crate::samples;
use crate::support::Site;
use serde_json::Value;

fn measured(site: &Site, more: &[&str]) -> Value {
    let run = site.run([&["fairness", "--format", "json"], more].concat()).succeeds();
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn exposure_is_what_the_orders_of_the_days_add_up_to() {
    let site = Site::of(&samples::many(9));
    let tools: Vec<String> = (0..9).map(|i| format!("tool-{i}")).collect();
    let file = measured(&site, &["--from", "2026-11-19", "--days", "9", "--list", "all"]);
    let orders: Vec<Vec<String>> =
        (19..28).map(|day| order::order("Catalogue of tools", &tools, &format!("2026-11-{day}"))).collect();
    for tool in file["lists"][0]["tools"].as_array().unwrap() {
        let id = tool["id"].as_str().unwrap();
        let places = orders.iter().map(|order| order.iter().position(|known| known == id).unwrap());
        let sum: f64 = places.map(|place| 1.0 / ((place + 2) as f64).log2()).sum();
        assert!((tool["exposure"].as_f64().unwrap() - sum).abs() < 1e-5, "{tool}: {sum}");
    }
    assert_eq!(file["lists"][0]["providers"][0]["tools"], 9);
}

#[test]
fn every_list_is_measured_for_a_year_from_the_day_of_the_build() {
    let file = measured(&Site::small(), &[]);
    assert_eq!((file["from"].as_str(), file["to"].as_str()), (Some("2026-11-22"), Some("2027-11-21")));
    let names: Vec<&str> =
        file["lists"].as_array().unwrap().iter().map(|list| list["name"].as_str().unwrap()).collect();
    for name in ["all", "tools-form.tasks.triage", "tools-form.offline.no-reply", "tools-form.regions.ke"] {
        assert!(names.contains(&name), "{names:?}");
    }
}

#[test]
fn a_row_of_the_table_stands_for_each_tool_and_provider() {
    let run = Site::small().run(["fairness", "--format", "csv", "--list", "all"]).succeeds();
    let rows: Vec<&str> = run.stdout.lines().collect();
    assert!(rows[0].starts_with("list,kind,id,tools,exposure,first_page_days,tenth_1"), "{run:?}");
    assert_eq!(rows.iter().filter(|row| row.starts_with("all,tool,")).count(), 3);
    assert_eq!(rows.iter().filter(|row| row.starts_with("all,provider,example-labs,3,")).count(), 1);
}

#[test]
fn lists_that_do_not_exist_and_windows_without_days_are_mistakes() {
    let site = Site::small();
    site.run(["fairness", "--list", "tools-form.tasks.triag"]).could_not_run("did you mean `tools-form.tasks.triage`?");
    site.run(["fairness", "--days", "0"]).could_not_run("a window has from 1 to");
}

#[test]
fn a_catalogue_with_errors_is_not_measured() {
    let site = Site::small().replace("content/tools/alpha-match/tool.yaml", "hosting: own", "hosting: owm");
    let run = site.run(["fairness"]);
    assert_eq!((run.status, run.stdout.as_str()), (Some(1), ""), "{run:?}");
}
