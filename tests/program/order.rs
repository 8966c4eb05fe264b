//! Article 1 of the law of equal visibility, worked out a second time and in another way than the program does.

use sha2::{Digest, Sha256};

/// Days since 1970-01-01 of a date of the years 1970 to 2099.
pub fn day(date: &str) -> usize {
    let part = |i: usize| date.split('-').nth(i).unwrap().parse::<usize>().unwrap();
    let (year, month) = (part(0), part(1));
    let leap = |year: usize| year.is_multiple_of(4);
    let months = [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let years: usize = (1970..year).map(|year| if leap(year) { 366 } else { 365 }).sum();
    years + months[..month - 1].iter().sum::<usize>() + part(2) - 1
}

/// The tools of a list in the order of a day.
pub fn order(seed: &str, tools: &[String], date: &str) -> Vec<String> {
    let n = tools.len();
    if n == 0 {
        return Vec::new();
    }
    let mut labelled: Vec<&String> = tools.iter().collect();
    labelled.sort_by_key(|tool| Sha256::digest(format!("{seed}\n{tool}")).to_vec());
    let mut w = vec![0];
    for i in 1..n {
        w.push(i);
        w.push(n - i);
    }
    w.truncate(n);
    let golden = n as f64 * 0.618_033_988_749_894_9;
    let coprime = |s: usize| (2..=s).all(|d| !s.is_multiple_of(d) || !n.is_multiple_of(d));
    // `min_by` gives the first of two that are equally near: the smaller.
    let stride = (1..=n)
        .filter(|s| coprime(*s))
        .min_by(|a, b| (*a as f64 - golden).abs().total_cmp(&(*b as f64 - golden).abs()))
        .unwrap();
    let (pass, turn) = (day(date) / n, day(date) % n);
    let shift = turn * stride % n;
    let mut list: Vec<String> = w.iter().map(|label| labelled[(label + shift) % n].clone()).collect();
    if n % 2 == 1 && pass % 2 == 1 {
        list.reverse();
    }
    list
}

#[test]
fn days_are_counted_from_1970() {
    assert_eq!((day("1970-01-01"), day("2026-11-22"), day("2024-03-01")), (0, 20_779, 19_783));
}

#[test]
fn over_as_many_days_as_tools_each_stands_once_in_each_place() {
    let tools: Vec<String> = (0..7).map(|i| format!("tool-{i}")).collect();
    for place in 0..7 {
        // 2026-11-22 is day 20,779, which is 3 days into a pass of 7.
        let mut seen: Vec<String> =
            (19..26).map(|d| order("seed", &tools, &format!("2026-11-{d}"))[place].clone()).collect();
        seen.sort();
        assert_eq!(seen, tools, "place {place}");
    }
}
