//! Amounts of storage, money and credits, counts, numbers of incidents, versions: what is understood is
//! within its limits and read again as it is shown; what is not is said in words that may be printed.

#![no_main]

use libfuzzer_sys::fuzz_target;
use pikett::domain::base::cents::{Cents, NotAPrice};
use pikett::domain::base::isc::{Isc, NotAnAmount};
use pikett::domain::base::number::Number;
use pikett::domain::base::version::Version;
use pikett::domain::base::{bytes, decimal};
use pikett_fuzz::says;
use std::fmt::{Debug, Display};
use std::str::FromStr;

fuzz_target!(|text: &str| {
    storage(text);
    if let Some(price) = read::<Cents>(text) {
        assert!(price <= Cents::MOST);
        assert_eq!(price.to_string().parse(), Ok(price));
    }
    if let Some(amount) = read::<Isc>(text) {
        assert!(amount <= Isc::MOST);
        match amount.to_string().parse() {
            // Three decimals are also a thousand.
            Err(NotAnAmount::TwoReadings(..)) => assert!(amount.0 % 1_000 == 0 && amount.0 % 10_000 != 0),
            again => assert_eq!(again, Ok(amount)),
        }
    }
    match decimal::count(text) {
        Ok(count) => assert_eq!(decimal::count(&count.to_string()), Ok(count)),
        Err(wrong) => says(&wrong.to_string()),
    }
    if let Ok(number) = text.parse::<Number>() {
        assert_eq!(number.to_string().parse(), Ok(number));
    }
    if let Some(version) = read::<Version>(text) {
        assert_eq!(
            version,
            format!("{text}.0").parse().unwrap_or(version.clone()),
            "zeros at the end count as 0"
        );
    }
    // Money and counts have no third opinion on what is a number.
    if decimal::read(text) == Err(decimal::Unread::NoNumber) {
        assert!(matches!(text.parse::<Cents>(), Err(NotAPrice::NoPrice(_))));
    }
});

fn read<T: FromStr<Err: Display> + PartialEq + Debug>(text: &str) -> Option<T> {
    match text.parse() {
        Ok(value) => Some(value),
        Err(wrong) => {
            says(&wrong.to_string());
            None
        }
    }
}

fn storage(text: &str) {
    match bytes::parse(text) {
        Ok(amount) => {
            assert!(amount <= bytes::MOST);
            assert_eq!(bytes::parse(&amount.to_string()), Ok(amount));
            let shown = bytes::decimal(amount);
            let again = bytes::parse(&shown).expect("it was shown");
            assert!(again <= amount, "{text} is not shown as more than it is");
            assert_eq!(bytes::decimal(again), shown);
        }
        Err(wrong) => says(&wrong.to_string()),
    }
}
