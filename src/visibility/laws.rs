//! The laws of article 1, each a test named after it: every length up to 60 exhaustively, longer lists by chance, and the
//! published table.

use super::exposure::{Exposure, exposure};
use super::order::*;
use proptest::prelude::*;
use std::collections::HashSet;

const SMALL: std::ops::RangeInclusive<usize> = 1..=60;

/// Days after which the design repeats.
fn period(n: usize) -> i64 {
    if n.is_multiple_of(2) { n as i64 } else { 2 * n as i64 }
}

fn is_permutation(order: &[usize], n: usize) -> bool {
    order.len() == n && order.iter().copied().collect::<HashSet<_>>() == (0..n).collect::<HashSet<usize>>()
}

/// The worst highest ÷ lowest over all start days, with the window moved day by day.
fn worst(n: usize, window: i64) -> f64 {
    (0..period(n))
        .filter_map(|start| Exposure::over(n, start..start + window, 50).highest_to_lowest())
        .fold(1.0, f64::max)
}

fn assert_close(found: f64, published: f64, digits: i32) {
    let unit = 10f64.powi(-digits);
    assert!((found - published).abs() <= unit / 2.0 + 1e-9, "found {found}, published {published}");
}

#[test]
fn an_empty_list_has_no_order() {
    assert!(labels(0, 20_000).is_empty());
    assert_eq!(label_at(0, 5, 0), None);
    assert!(fair_order(Vec::<(Key, ())>::new(), 5).is_empty());
    assert_eq!(Exposure::over(0, 0..10, 50).highest_to_lowest(), None);
}

#[test]
fn one_and_two_tools() {
    assert_eq!(labels(1, 7), [0]);
    assert_eq!((labels(2, 0), labels(2, 1), labels(2, -1)), (vec![0, 1], vec![1, 0], vec![1, 0]));
}

#[test]
fn the_rule_worked_by_hand() {
    // n = 6: golden section 3.708; coprime are 1 and 5; 5 is nearer. w = 0 1 5 2 4 3.
    assert_eq!(stride(6), 5);
    assert_eq!(labels(6, 0), [0, 1, 5, 2, 4, 3]);
    assert_eq!(labels(6, 1), [5, 0, 4, 1, 3, 2]);
    // n = 5: s = 3, w = 0 1 4 2 3; the second pass is reversed; the day before the first belongs to an odd pass.
    assert_eq!(labels(5, 0), [0, 1, 4, 2, 3]);
    assert_eq!(labels(5, 1), [3, 4, 2, 0, 1]);
    assert_eq!(labels(5, 5), [3, 2, 4, 1, 0]);
    assert_eq!(labels(5, -1), [0, 4, 1, 3, 2]);
}

#[test]
fn stride_is_coprime_and_nearest() {
    fn gcd(a: u64, b: u64) -> u64 {
        if b == 0 { a } else { gcd(b, a % b) }
    }
    for n in (1..=400).chain([1_000, 4_181, 9_699, 10_000]) {
        let by_search = (1..=n)
            .filter(|s| gcd(*s, n) == 1)
            .min_by(|a, b| {
                let distance = |s: u64| (s as f64 - n as f64 * 0.618_033_988_749_894_9).abs();
                distance(*a).total_cmp(&distance(*b)).then(a.cmp(b))
            })
            .unwrap();
        assert_eq!(stride(n), by_search, "n = {n}");
    }
    assert_eq!((stride(0), stride(1), stride(2), stride(3)), (1, 1, 1, 2));
}

#[test]
fn stride_of_ten_million_is_what_floating_point_gives_too() {
    for n in [9_999_991, 9_999_999, 10_000_000, 9_227_465, 9_699_690] {
        let (s, golden) = (stride(n), n as f64 * 0.618_033_988_749_894_9);
        assert!(coprime_to(s, n) && (s as f64 - golden).abs() < 100.0, "n = {n}, s = {s}");
        let nearer = (s as f64 - golden).abs();
        let range = (golden - nearer).ceil() as u64..=(golden + nearer).floor() as u64;
        assert!(range.filter(|c| *c != s).all(|c| !coprime_to(c, n)), "n = {n}: something is nearer than {s}");
    }
}

fn coprime_to(mut a: u64, mut b: u64) -> bool {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a == 1
}

#[test]
fn order_is_a_permutation() {
    for n in SMALL {
        for day in -period(n)..period(n) {
            assert!(is_permutation(&labels(n, day), n), "n = {n}, day {day}");
        }
    }
}

#[test]
fn each_position_exactly_once_a_pass() {
    for n in SMALL {
        for pass in -2..3 {
            let first = pass * n as i64;
            let days: Vec<_> = (first..first + n as i64).map(|day| labels(n, day)).collect();
            for position in 0..n {
                let held: Vec<_> = days.iter().map(|day| day[position]).collect();
                assert!(is_permutation(&held, n), "n = {n}, pass {pass}, position {position}");
            }
        }
    }
}

#[test]
fn each_neighbour_equally_often() {
    for n in SMALL {
        let expected = if n % 2 == 0 { 1 } else { 2 };
        for start in [0, -period(n), 3 * period(n)] {
            let mut follows = vec![vec![0; n]; n];
            for day in start..start + period(n) {
                for pair in labels(n, day).windows(2) {
                    follows[pair[0]][pair[1]] += 1;
                }
            }
            for (a, followers) in follows.iter().enumerate() {
                for (b, times) in followers.iter().enumerate().filter(|(b, _)| *b != a) {
                    assert_eq!(*times, expected, "n = {n}: {b} directly after {a}");
                }
            }
        }
    }
}

#[test]
fn no_window_strays() {
    // (tools, window, published worst)
    for (n, window, published, digits) in [
        (24, 7, 1.46, 2),
        (24, 24, 1.000, 3),
        (90, 7, 1.62, 2),
        (90, 30, 1.17, 2),
        (90, 90, 1.000, 3),
        (90, 365, 1.010, 3),
        (25, 25, 1.26, 2),
        (91, 91, 1.09, 2),
    ] {
        let found = worst(n, window);
        assert_close(found, published, digits);
    }
}

#[test]
fn an_aligned_pass_is_exactly_fair_for_odd_lists_too() {
    for n in [25, 91] {
        assert_close(Exposure::over(n, 0..n as i64, 50).highest_to_lowest().unwrap(), 1.0, 9);
    }
}

#[test]
fn a_thousand_tools_stand_on_the_first_page_17_to_20_days_a_year() {
    let (n, page, window) = (1_000, 50, 365);
    let mut days = vec![0i32; n];
    let turn = |day: i64, change: i32, days: &mut Vec<i32>| {
        (0..page).for_each(|position| days[label_at(n, day, position).unwrap()] += change);
    };
    (0..window).for_each(|day| turn(day, 1, &mut days));
    assert_eq!(
        Exposure::over(n, 0..window, page).days_on_first_page().iter().map(|d| *d as i32).collect::<Vec<_>>(),
        days
    );
    let (mut fewest, mut most) = (i32::MAX, 0);
    for start in 0..n as i64 {
        fewest = fewest.min(*days.iter().min().unwrap());
        most = most.max(*days.iter().max().unwrap());
        turn(start, -1, &mut days);
        turn(start + window, 1, &mut days);
    }
    assert_eq!((fewest, most), (17, 20));
}

#[test]
fn a_key_is_the_hash_of_seed_line_feed_and_id() {
    let hex: String = Key::of("seed", "tool").as_bytes().iter().map(|b| format!("{b:02x}")).collect();
    // printf 'seed\ntool' | sha256sum
    assert_eq!(hex, "4065a9d4948c997092f6065f5fa9d1a36596f371ce1248ab4c2509030b2938a5");
    assert_ne!(Key::of("a", "b"), Key::of("b", "a"));
}

#[test]
fn exchanging_two_keys_exchanges_two_places() {
    let key = |i: u8| Key::from_bytes([i; 32]);
    let plain = fair_order([(key(1), 'a'), (key(2), 'b'), (key(3), 'c')], 4).into_vec();
    let swapped = fair_order([(key(3), 'a'), (key(2), 'b'), (key(1), 'c')], 4).into_vec();
    let back: Vec<_> = swapped
        .iter()
        .map(|c| {
            if *c == 'a' {
                'c'
            } else if *c == 'c' {
                'a'
            } else {
                *c
            }
        })
        .collect();
    assert_eq!(plain, back);
}

#[test]
fn exposure_of_the_first_places() {
    assert_close(exposure(1), 1.0, 9);
    assert_close(exposure(3), 0.5, 9);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn order_is_a_permutation_of_any_length_on_any_day(n in 0usize..3_000, day in any::<i64>()) {
        prop_assert!(is_permutation(&labels(n, day), n));
    }

    #[test]
    fn one_position_alone_agrees_with_the_whole_list(n in 1usize..500, day in -1_000_000i64..1_000_000) {
        let all = labels(n, day);
        for (position, label) in all.iter().enumerate() {
            prop_assert_eq!(label_at(n, day, position), Some(*label));
        }
        prop_assert_eq!(label_at(n, day, n), None);
    }

    #[test]
    fn order_ignores_the_order_of_input(ids in proptest::collection::hash_set("[a-z]{1,8}", 0..60), day in -50_000i64..50_000) {
        let mut ids: Vec<String> = ids.into_iter().collect();
        let order = |ids: &[String]| fair_order(ids.iter().map(|id| (Key::of("seed", id), id.clone())), day).into_vec();
        let as_hashed = order(&ids);
        ids.sort();
        prop_assert_eq!(&as_hashed, &order(&ids));
        ids.reverse();
        prop_assert_eq!(&as_hashed, &order(&ids));
        prop_assert_eq!(as_hashed.iter().collect::<HashSet<_>>(), ids.iter().collect::<HashSet<_>>());
    }

    #[test]
    fn the_day_alone_decides(n in 1usize..200, day in -10_000i64..10_000) {
        prop_assert_eq!(labels(n, day), labels(n, day + period(n)));
    }
}
