//! What a trend says of a day: `trend received 2027-03-28`, or of a tenant by its id in front.

use chrono::NaiveDate;
use pikett::domain::base::instant::Instant;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::trend::{ByPriority, Days, Trend};

/// Figures by priority, the most urgent first.
fn listed<T>(all: ByPriority<T>, of: impl Fn(T) -> String) -> String {
    all.map(of).join("/")
}

pub fn trend(desk: &Desk, tenant: Option<&str>, fact: &str, now: Instant) -> String {
    let tenant = tenant.map(|id| desk.world().tenants.find(id).unwrap());
    let trend = Trend::of(desk, tenant, Days::up_to(desk.world().zone, now, Days::USUAL), now);
    let (what, when) = fact.split_once(' ').unwrap();
    if what == "kept" {
        let month =
            trend.months.iter().find(|month| month.first.format("%Y-%m").to_string() == when).unwrap();
        return listed(month.kept, |kept| format!("{}+{}", kept.met, kept.missed));
    }
    let date: NaiveDate = when.parse().unwrap();
    let day = &trend.each[trend.days.place_of(date).unwrap()];
    let count = |count: u32| count.to_string();
    match what {
        "received" => listed(day.flow.received, count),
        "reopened" => listed(day.flow.reopened, count),
        "resolved" => listed(day.flow.resolved, count),
        "open" => listed(day.flow.open, count),
        "start" => listed(day.starts, |middle| middle.map_or("-".to_owned(), |m| m.seconds.to_string())),
        "stored" => day.stored.map_or("-".to_owned(), |s| format!("{}/{} of {}", s.used, s.quota, s.pools)),
        "left" => day.budget.map_or("-".to_owned(), |budget| format!("{}/{}", budget.left, budget.of)),
        "updates" => format!("{}/{}/{}", day.night.done, day.night.failed, day.night.open),
        other => panic!("no such fact of a trend: {other}"),
    }
}
