//! Pictures of what a desk did.

use crate::words::Words;
use crate::words::trend::{Name, Picture, Trend};

pub(in crate::words) fn trend(_: Words, said: Trend<'_>) -> String {
    match said {
        Trend::Title(picture) => title(picture).to_owned(),
        Trend::Explains(picture) => explains(picture).to_owned(),
        Trend::Empty(picture) => empty(picture).to_owned(),
        Trend::Name(name) => named(name).to_owned(),
        Trend::Day => "day".to_owned(),
        Trend::AllTenants => "all tenants".to_owned(),
        Trend::Page { of, from, to } => format!("Trends, {of}, {from} to {to}"),
        Trend::Most { sum, most } => format!("{sum}, max {most}"),
        Trend::Middle { time, of } => format!("{time} of {of}"),
        Trend::Keys { day, others: None } => format!("{day} another day"),
        Trend::Keys { day, others: Some(key) } => format!("{day} another day  {key} other pictures"),
        Trend::MonthEnd(month) => format!("Report of the month {month}"),
        Trend::AsOf(at) => format!("as of {at}"),
        Trend::NoRows => "nothing in this month".to_owned(),
    }
}

fn title(picture: Picture) -> &'static str {
    match picture {
        Picture::Flow => "Received and resolved",
        Picture::Open => "Open at the end of the day",
        Picture::Kept => "Targets kept, %",
        Picture::Starts => "Time to start, median",
        Picture::Storage => "Storage",
        Picture::Downtime => "Downtime left",
        Picture::Nights => "Updates by night",
    }
}

fn explains(picture: Picture) -> &'static str {
    match picture {
        Picture::Flow => "Incidents received (upwards) and resolved (downwards) each day, by priority.",
        Picture::Open => "Incidents that were open at the end of each day, by priority.",
        Picture::Kept => {
            "Part of the targets that were kept, by month and priority; those under way are not counted."
        }
        Picture::Starts => {
            "Time from the report to the start of work, by the day it started and by priority: the median, \
             counted on the calendar of the contract."
        }
        Picture::Storage => "Storage that is used, and the quota, at the end of each day.",
        Picture::Downtime => {
            "Downtime that the contract year still allows at the end of each day, and the whole of it."
        }
        Picture::Nights => "Updates of servers by the night they began in: done, failed, planned.",
    }
}

fn empty(picture: Picture) -> &'static str {
    match picture {
        Picture::Flow => "no incident came or went",
        Picture::Open => "nothing was open",
        Picture::Kept => "no target was decided",
        Picture::Starts => "no work was started",
        Picture::Storage => "no storage was measured",
        Picture::Downtime => "no promise of availability that is measured",
        Picture::Nights => "no updates",
    }
}

fn named(name: Name) -> &'static str {
    match name {
        Name::Received | Name::Came => "received",
        Name::Resolved => "resolved",
        Name::Open => "open",
        Name::Kept => "kept",
        Name::Start => "start",
        Name::Used => "used",
        Name::Quota => "quota",
        Name::Left => "left",
        Name::Allowed => "allowed",
        Name::Updates => "updates",
        Name::Done => "done",
        Name::Failed => "failed",
        Name::Planned => "planned",
    }
}
