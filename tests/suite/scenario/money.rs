//! What is true of licences and of credits.

use pikett::domain::base::instant::Instant;
use pikett::domain::base::zone;
use pikett::domain::contract::RuleId;
use pikett::domain::readings::billing::{self, Fee, Invoice};
use pikett::domain::readings::credit;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::finding::Note;
use pikett::domain::readings::licence;

use crate::support::ENGLISH;

pub fn billed(desk: &Desk, tenant: &str, fact: &str, now: Instant) -> String {
    let line = billing::of(desk, tenant, now).unwrap_or_else(|| panic!("nothing of {tenant} is billed"));
    let reading = &line.reading;
    let text = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    let ceiling = reading.ceiling;
    match fact {
        "count" => reading.count.to_string(),
        "cancelled" => reading.gross().to_string(),
        "counted" => text(ceiling.map(|c| c.counted.to_string())),
        "whose" => line.whose.id().to_string(),
        "amount" | "invoice" => {
            let group = billing::group_of(desk, tenant, now).expect("it is billed");
            let invoice = Invoice::of(&group, zone::day(line.terms.zone, now), now);
            let share = group.shares.iter().position(|share| share.id == line.id);
            let month = share.and_then(|index| invoice.months[index]);
            let own = month.and_then(|month| month.fee_so_far).map(Fee::cents);
            let cents = if fact == "invoice" { invoice.so_far } else { own };
            cents.map_or_else(|| "?".to_owned(), |cents| cents.to_string())
        }
        "baseline" => text(ceiling.map(|c| c.baseline.count.to_string())),
        "baseline-day" => text(ceiling.map(|c| c.baseline.day.to_string())),
        "ground" => text(ceiling.map(|c| ENGLISH.ground(c.baseline.ground).to_owned())),
        "net" => text(ceiling.map(|c| c.net.to_string())),
        "allowance" => text(ceiling.map(|c| c.allowance.to_string())),
        "left" => text(ceiling.map(|c| c.left.to_string())),
        "excess" => text(ceiling.map(|c| c.excess.to_string())),
        "penalty" => text(ceiling.and_then(|c| c.penalty).map(|penalty| penalty.to_string())),
        "used" => text(ceiling.map(|c| c.used_percent.to_string())),
        "state" => text(ceiling.map(|c| c.state.word().to_owned())),
        other => panic!("billing has no {other}"),
    }
}

pub fn credit(desk: &Desk, account: &str, fact: &str, now: Instant) -> String {
    let line = credit::of(desk, account, now).unwrap_or_else(|| panic!("what is account {account}?"));
    let standing = &line.standing;
    let text = |value: Option<String>| value.unwrap_or_else(|| "-".to_owned());
    match fact {
        "balance" => standing.balance.to_string(),
        "daily" => standing.daily.to_string(),
        "monthly" => standing.monthly.to_string(),
        "runtime" => text(standing.runtime.map(|seconds| seconds.to_string())),
        "ends" => text(standing.ends.map(|at| at.to_string())),
        "order-by" => text(standing.order_by.map(|at| at.to_string())),
        "reminder" => text(standing.reminder.map(|days| days.to_string())),
        "contact" => text(standing.last_contact.map(|at| at.to_string())),
        "state" => ENGLISH.state(standing.state).to_owned(),
        "firmware" => text(line.outdated.map(|firmware| firmware.to_string())),
        "hosting" => {
            let rules = line.contract.credits.as_ref().unwrap();
            let wrong = credit::hosting(&line, rules, now);
            text(wrong.map(|(what, rule)| {
                let said = ENGLISH.found(&Note::Hosting(what).into());
                format!("{said} ({})", RuleId::text(rule))
            }))
        }
        "switched" => {
            text(line.switched.first().map(|switched| format!("{} {}", switched.licence, switched.cycles)))
        }
        other => match other.strip_prefix("priced ") {
            Some(licence) => text(line.account.priced(licence, now).map(|at| at.to_string())),
            None => panic!("an account has no {other}"),
        },
    }
}

pub fn licensed(desk: &Desk, tenant: &str, product: &str, fact: &str, now: Instant) -> String {
    let (id, tenant) = desk.world().tenants.row(tenant).unwrap();
    let lines = licence::of_tenant(desk, id, tenant, now);
    let Some(line) = lines.iter().find(|line| *line.product.key == *product) else {
        return "none".to_owned();
    };
    match fact {
        "need" => line.need.to_string(),
        "have" => line.have.to_string(),
        "diff" => line.diff().to_string(),
        "without" => line.without.iter().map(|user| user.as_str()).collect::<Vec<_>>().join(" "),
        "missing" => {
            line.missing.iter().map(|missing| ENGLISH.missing(missing)).collect::<Vec<_>>().join(", ")
        }
        "capacity" => line.capacity.map_or_else(|| "-".to_owned(), |capacity| capacity.to_string()),
        "advice" => line.advice.map_or_else(|| "-".to_owned(), |advice| advice.to_string()),
        "state" => line.state.word().to_owned(),
        "warnings" => {
            line.warnings.iter().map(|warning| ENGLISH.found(&warning.what)).collect::<Vec<_>>().join("; ")
        }
        other => panic!("a product has no {other}"),
    }
}
