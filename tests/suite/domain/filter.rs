//! The filter language on the demonstration desk, and what it says to what it does not understand.

use pikett::domain::base::number::Number;
use pikett::domain::readings::filter::{Filter, Haystack, Looks, Query};
use pikett::words::{self, Lang, Words};
use proptest::prelude::*;

use crate::support::Lab;

fn numbers(lab: &Lab, filter: &str) -> Vec<u32> {
    let filter = Filter::parse(filter).unwrap_or_else(|e| panic!("{filter}: {e}"));
    let desk = lab.desk();
    let query = Query::new(&filter, &desk, "mk", lab.now());
    let world = desk.world();
    let haystack = Haystack::of(world);
    let mut found = query.chosen(world.queue().len(), None);
    assert_eq!(found, query.chosen(world.queue().len(), Some(&haystack)));
    // One by one, in the order of the queue, the same are found.
    let passing = world.queue().numbers().filter_map(|number| world.incident(number));
    let passing: Vec<Number> = passing.filter(|i| query.matches(i)).map(|i| i.number).collect();
    let unclosed: Vec<Number> =
        passing.iter().copied().filter(|number| world.incident(*number).unwrap().closed.is_none()).collect();
    assert!(filter.sorting() != "" || query.chosen(world.queue().unclosed(), Some(&haystack)) == unclosed);
    assert!(filter.sorting() != "" || found == passing);
    let numbers = found.iter().map(|number| number.0).collect();
    found.sort_unstable();
    assert!(found.len() == passing.len() && passing.iter().all(|number| found.binary_search(number).is_ok()));
    numbers
}

#[test]
fn every_key_finds_what_it_is_for() {
    let lab = Lab::demo();
    let all = numbers(&lab, "");
    assert_eq!(all.len(), 75);
    let cases: &[(&str, &[u32])] = &[
        ("p:1", &[4702, 4711]),
        ("p:1 is:unowned -tenant:autohaus*", &[4702]),
        ("i-4711", &[4711]),
        ("\"no calls\"", &[4702]),
        ("/trunk|no calls/ p:1", &[4702, 4711]),
        ("/^TRUNK DOWN/", &[4711]),
        ("-/./", &[]),
        ("start<0s", &[4702, 4659]),
        ("start<2h", &[4702, 4711, 4705, 4659]),
        ("start:<2h -p:1", &[4705, 4659]),
        ("restore<2wd", &[4702, 4711]),
        ("restore<5.5wd p:2", &[]),
        ("restore<5.6wd p:2", &[4650]),
        ("pct>=135", &[4702, 4659]),
        ("age<1h p:1", &[4711]),
        ("age>=4wd p:2", &[4650]),
        ("own:mk,- p:2 is:open", &[4698, 4705, 4708]),
        ("server:srv-03 p:1,2", &[4702, 4711, 4666, 4708]),
        ("reseller:tks p:1", &[4702, 4711]),
        ("policy:xelion p:1", &[4702, 4711]),
        ("ver:8.3 ver:<8.4 p:1", &[4702, 4711]),
        ("ver<8.3 p:1", &[]),
        ("quota>90 p:1", &[4702]),
        ("runway<7d p:1,2", &[]),
        ("is:escdue", &[4702]),
        ("sort:-number p:1", &[4711, 4702]),
        ("p:1 sort:tenant", &[4711, 4702]),
        ("p:1 sort:age", &[4711, 4702]),
        ("p:1,2 start<2h sort:due", &[4702, 4705, 4711]),
    ];
    for (filter, expected) in cases {
        assert_eq!(numbers(&lab, &format!("is:open {filter}")), *expected, "{filter}");
    }
    // What holds for some and not for all, and for each exactly when its opposite does not.
    for filter in [
        "wait>1h",
        "note:sent",
        "note:missing",
        "defer:none",
        "is:waiting",
        "is:noeta",
        "quota>50",
        "st:wrk,wka",
    ] {
        let (with, without) = (numbers(&lab, filter), numbers(&lab, &format!("-{filter}")));
        assert!(!with.is_empty() && !without.is_empty(), "{filter}: {} and {}", with.len(), without.len());
        assert_eq!(with.len() + without.len(), all.len(), "{filter}");
    }
}

#[test]
fn what_is_equal_keeps_the_order_of_work() {
    let lab = Lab::demo();
    let (queue, sorted) = (numbers(&lab, ""), numbers(&lab, "sort:state,prio"));
    let mut both = (queue.clone(), sorted.clone());
    both.0.sort_unstable();
    both.1.sort_unstable();
    assert_eq!(both.0, both.1, "nothing is lost by sorting");
    let new_p1: Vec<u32> = queue.iter().copied().filter(|n| [4702, 4711].contains(n)).collect();
    assert_eq!(sorted[..2], new_p1[..]);
}

#[test]
fn the_term_that_hides_an_incident_is_named() {
    let lab = Lab::demo();
    let filter = Filter::parse("is:open tenant:klin* -\"no calls\"").unwrap();
    let desk = lab.desk();
    let query = Query::new(&filter, &desk, "mk", lab.now());
    let hides = |number: u32| query.hides(desk.world().incident(Number(number)).unwrap());
    assert_eq!(hides(4702), Some("-\"no calls\""));
    assert_eq!(hides(4711), Some("tenant:klin*"));
    assert_eq!(hides(4662), None);
}

#[test]
fn mistakes_are_pointed_at() {
    let cases = [
        ("p:9", 3, "1, 2, 3 or 4"),
        ("p:1,9", 5, "1, 2, 3 or 4"),
        ("is:open st:", 12, "a value is missing"),
        ("tenant<3", 1, "write tenant:"),
        ("colour:red", 1, "no key `colour`"),
        ("start<soon", 7, "30m, 2h, 3d or 2wd"),
        ("start<1.0005wd", 7, "3d or 2wd"),
        ("start:30m", 7, "a comparison is wanted"),
        ("age>", 5, "a value is missing"),
        ("pct>much", 5, "a percentage"),
        ("runway<3wd", 8, "14d or 2h"),
        ("ver:new", 5, "such as 8.3"),
        ("sort:colour", 6, "prio received"),
        ("-sort:due", 1, "sort:-due"),
        ("trunk \"open", 7, "quotation mark is not closed"),
        ("trunk -/open", 7, "/ is not closed"),
        ("/tr(unk/", 1, "unclosed group"),
        ("/(a{1000}){1000}/", 1, "too large"),
        ("- p:1", 2, "a value is missing"),
    ];
    for (text, column, says) in cases {
        let wrong = Filter::parse(text).expect_err(text);
        assert_eq!(wrong.column, column, "{text}: {wrong}");
        assert!(wrong.to_string().contains(says), "{text}: {wrong}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_parsed_or_refused(text in "(\\PC|[pst:<>=!,/-]|is:|tenant:|age|p:|st:|sort:| |\"){0,24}") {
        if let Err(refusal) = Filter::parse(&text) {
            prop_assert!((1..=text.chars().count() + 1).contains(&refusal.column), "{refusal}");
        }
    }
}

/// What the lists of any language call it, in letters of any size; one word on a line of words.
#[test]
fn values_are_taken_as_they_are_shown() {
    for (shown, canonical) in [
        ("st:NEU", "st:new"),
        ("st:neu,wartet p:P1", "st:new,wai p:1"),
        ("-st:in-Arbeit", "-st:wrk"),
        ("st:\"in Arbeit\"", "st:wrk"),
        ("st:geschlossen", "st:clo"),
        ("st:acknowledged,Entwicklung", "st:ack,dev"),
        ("kind:frage,Beratung", "kind:question,advice"),
        ("note:SPÄT", "note:late"),
        ("note:NEIN,entfällt", "note:missing,waived"),
        ("defer:beantragt", "defer:req"),
        ("defer:genehmigt,abgel.", "defer:ok,no"),
    ] {
        let told = |text: &str| format!("{:?}", words::filter(text).map(|filter| without_text(&filter)));
        assert_eq!(told(shown), told(canonical), "{shown}");
    }
    assert!(words::filter("st:nieu").is_err());
}

/// What a filter tests; its text is another one.
fn without_text(filter: &Filter) -> String {
    let said = format!("{filter:?}");
    said.split(", text:").map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
}

/// A word of one language is no other value in the language of filters, or in another one.
#[test]
fn what_is_shown_stands_for_one_value() {
    for looks in Looks::ALL {
        let all = Lang::ALL.map(|lang| Words { lang, ..Words::PLAIN }.filter_words(*looks)).concat();
        for (word, shown) in &all {
            let same = |(other, also): &&(&str, String)| also == shown && other != word;
            assert_eq!(all.iter().find(same), None, "{looks:?} {shown}");
            let taken = looks.values().into_iter().find(|value| value == shown);
            assert!(taken.is_none_or(|value| value.eq_ignore_ascii_case(word)), "{looks:?} {shown}");
        }
    }
}
