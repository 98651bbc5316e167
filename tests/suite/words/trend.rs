//! Pictures.

use pikett::words::trend::{Name, Picture, Trend};

use super::in_both;

#[test]
fn everything_of_pictures_is_said() {
    for picture in Picture::ALL {
        for said in [Trend::Title(*picture), Trend::Explains(*picture), Trend::Empty(*picture)] {
            in_both(&[], |words| words.trend(said));
        }
    }
    let (a, b) = ("a", "b");
    for said in [
        Trend::Day,
        Trend::AllTenants,
        Trend::Page { of: a, from: a, to: b },
        Trend::Most { sum: a, most: b },
        Trend::Middle { time: a, of: 3 },
        Trend::Keys { day: a, others: None },
        Trend::Keys { day: a, others: Some(b) },
        Trend::MonthEnd(a),
        Trend::AsOf(a),
        Trend::NoRows,
    ] {
        in_both(&[], |words| words.trend(said));
    }
    for name in [
        Name::Received,
        Name::Came,
        Name::Resolved,
        Name::Open,
        Name::Kept,
        Name::Start,
        Name::Used,
        Name::Quota,
        Name::Left,
        Name::Allowed,
        Name::Updates,
        Name::Done,
        Name::Failed,
        Name::Planned,
    ] {
        in_both(&[], |words| words.trend(Trend::Name(name)));
    }
}
