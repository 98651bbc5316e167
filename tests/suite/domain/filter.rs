//! Whatever is typed into a filter is understood or refused, and what is refused is pointed at.

use pikett::domain::filter::Filter;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_parsed_or_refused(text in "(\\PC|[pst:<>=!,-]|is:|tenant:|p:|st:| |\"){0,24}") {
        if let Err(refusal) = Filter::parse(&text) {
            prop_assert!(!refusal.what.is_empty());
            prop_assert!((1..=text.chars().count() + 1).contains(&refusal.column), "{refusal}");
        }
    }
}
