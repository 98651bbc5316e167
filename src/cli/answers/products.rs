//! What is printed when something was recorded about a tenant, a server or an account.

use serde_json::{Value, json};

use crate::cli::act::Answer;
use crate::cli::lang;
use crate::client::Receipt;
use crate::domain::acts::decide::Act;
use crate::domain::base::table::Id;
use crate::domain::contract::RuleId;
use crate::domain::facts::event::Event;
use crate::domain::readings::desk::Present;
use crate::words::{Done, Words};

/// The answer to an act of these rooms; `None` to one of another.
pub fn answer(act: &Act, receipt: &Receipt, cx: Present<'_>, words: Words) -> Option<Answer> {
    let answer = match act {
        Act::BuyStorage(buy) => {
            let done = Done::Bought { gb: buy.gb, tenant: buy.tenant.clone() };
            Answer::new(json!({ "tenant": buy.tenant, "gb": buy.gb }), words.done(&done))
        }
        Act::Export(export) => {
            let line = match kept_by_reseller(&export.tenant, cx).filter(|_| !receipt.records.is_empty()) {
                Some(rule) => lang::cited(words.done(&Done::Exported), Some(rule)),
                None => line(receipt, words),
            };
            Answer::new(json!({ "tenant": export.tenant, "events": receipt.kinds() }), line)
        }
        Act::MarkDuties(marks) => Answer::new(
            json!({ "tenant": marks.tenant, "events": receipt.kinds() }),
            words.done(&Done::Recorded),
        ),
        Act::CancelLicences(cancel) => {
            cancelled(counted("tenant", &cancel.tenant, receipt, words), receipt, words)
        }
        Act::TopUp(load) if !receipt.records.is_empty() => {
            // Said back with its unit: what was loaded cannot be given back (F195).
            let done = Done::Loaded { amount: load.amount, account: load.account.clone() };
            Answer { line: words.done(&done), ..counted("account", &load.account, receipt, words) }
        }
        Act::RentLicence(rent) if rent.count == 0 && receipt.records.is_empty() => {
            let done = Done::NothingRented(rent.licence.clone());
            Answer { line: words.done(&done), ..counted("account", &rent.account, receipt, words) }
        }
        act => return recorded(act, receipt, words),
    };
    Some(answer)
}

/// The rule by which the reseller keeps what was exported.
fn kept_by_reseller<'a>(tenant: &Id, cx: Present<'a>) -> Option<&'a RuleId> {
    let tenant = cx.desk.world().tenants.by_id(tenant.as_str())?;
    cx.desk.storage_contract(tenant, cx.now)?.storage.as_ref()?.cites.export.as_ref()
}

/// That something was recorded, or was known before.
fn recorded(act: &Act, receipt: &Receipt, words: Words) -> Option<Answer> {
    let named = |of: &Id| named(of, receipt, words);
    let tenant = |tenant: &Id| counted("tenant", tenant, receipt, words);
    let account = |account: &Id| counted("account", account, receipt, words);
    let answer = match act {
        Act::Backup(run) => named(&run.of),
        Act::RestoreTest(test) => named(&test.of),
        Act::ColdBackup(cold) => named(&cold.of),
        Act::SecondSystem(second) => named(&second.tenant),
        Act::RecordTest(test) => named(&test.0.id),
        Act::SetTrunk(trunk) => named(&trunk.tenant),
        Act::SetReachable(reachable) => named(&reachable.tenant),
        Act::Measure(measure) => tenant(&measure.tenant),
        Act::Exclude(exclude) => tenant(&exclude.tenant),
        Act::SetBought(bought) => tenant(&bought.tenant),
        Act::Configure(configure) => tenant(&configure.tenant),
        Act::ReleaseUser(release) => tenant(&release.tenant),
        Act::PlaceUser(place) => tenant(&place.tenant),
        Act::SetTeam(team) => tenant(&team.tenant),
        Act::DescribeSystem(system) => tenant(&system.tenant),
        Act::CountLicences(count) => tenant(&count.tenant),
        Act::BookHours(book) => tenant(&book.tenant),
        Act::GrantHours(grant) => tenant(&grant.tenant),
        Act::AgreeRate(rate) => tenant(&rate.tenant),
        Act::AgreeServices(services) => tenant(&services.tenant),
        Act::AcceptSystem(accept) => tenant(&accept.tenant),
        Act::AgreeIntroduction(agree) => tenant(&agree.tenant),
        Act::ReadBalance(balance) => account(&balance.account),
        Act::TopUp(load) => account(&load.account),
        Act::RentLicence(rent) => account(&rent.account),
        Act::SetBoughtLicence(bought) => account(&bought.account),
        Act::SetFirmware(firmware) => account(&firmware.account),
        Act::SetHosting(hosting) => account(&hosting.account),
        _ => return None,
    };
    Some(answer)
}

fn line(receipt: &Receipt, words: Words) -> String {
    words.done(if receipt.records.is_empty() { &Done::Before } else { &Done::Recorded })
}

/// With the number of events.
fn counted(key: &str, of: &Id, receipt: &Receipt, words: Words) -> Answer {
    let mut json = json!({ "events": receipt.records.len() });
    json[key] = json!(of);
    Answer::new(json, line(receipt, words))
}

/// With the kinds of events.
fn named(of: &Id, receipt: &Receipt, words: Words) -> Answer {
    Answer::new(json!({ "of": of, "events": receipt.kinds() }), line(receipt, words))
}

fn cancelled(mut answer: Answer, receipt: &Receipt, words: Words) -> Answer {
    let many = receipt.records.iter().find_map(|record| match &record.event {
        Event::Count { too_many, .. } => Some(*too_many),
        _ => None,
    });
    match many {
        None => answer.line = words.done(&Done::CancelledBefore),
        Some(0) => {}
        Some(many) => {
            answer.line = words.done(&Done::Penalty(many));
            answer.json["too_many"] = Value::from(many);
        }
    }
    answer
}
