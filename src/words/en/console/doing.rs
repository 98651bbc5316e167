//! What is done.

use crate::domain::act::{About, about};
use crate::words::Words;
use crate::words::console::{Doing, Of, What};

/// `taking I-4711`, `notice for srv-03 and 2 more`
pub(in crate::words) fn doing(_: Words, doing: &Doing) -> String {
    let of = match &doing.of {
        Of::Nothing => String::new(),
        Of::One(name) => format!(" {name}"),
        Of::Incidents(count) => format!(" {count} incidents"),
        Of::Several(name, more) => format!(" {name} and {more} more"),
    };
    let what = match doing.what {
        What::Act(act) => noun(act),
        What::Link { to } => return format!("linking{of} to {to}"),
        What::Resume => "end of waiting on",
        What::NoAccess => "no access for",
        What::BackFromDevelopment => "back from development:",
        What::RollOut => "rollout of",
        What::Reported => return format!("{of} reported").trim_start().to_owned(),
    };
    format!("{what}{of}")
}

/// What an act is called before the name of what it is about.
fn noun(act: About) -> &'static str {
    match act {
        About::Incident(act) => incident(act),
        About::Update(act) => update(act),
        About::Tenant(act) => tenant(act),
        About::Backup(act) => backup(act),
        About::Licence(act) => licence(act),
        About::Credit(act) => credit(act),
        About::Hours(act) => hours(act),
    }
}

fn incident(act: about::Incident) -> &'static str {
    match act {
        about::Incident::Eta => "estimate for",
        about::Incident::Note => "note on",
        about::Incident::Publish => "publication of",
        about::Incident::Workaround => "workaround for",
        about::Incident::Report => "report of",
        about::Incident::Take => "taking",
        about::Incident::Start => "start of work on",
        about::Incident::Call => "call about",
        about::Incident::Caller => "caller of",
        about::Incident::Wait => "waiting on",
        about::Incident::Class => "class of",
        about::Incident::Assign => "assignment of",
        about::Incident::Describe => "description of",
        about::Incident::Checklist => "checklist of",
        about::Incident::Escalate => "escalation of",
        about::Incident::News => "question for news of",
        about::Incident::Kind => "kind of",
        about::Incident::Resolve => "resolving",
        about::Incident::Reopen => "reopening",
        about::Incident::Close => "closing",
        about::Incident::Link => "linking",
        about::Incident::Unlink => "link of",
        about::Incident::Scope => "scope of",
        about::Incident::Access => "access for",
        about::Incident::Develop => "development of",
        about::Incident::Target => "target of",
        about::Incident::Explain => "explanation of",
        about::Incident::Telephony => "outage of",
    }
}

fn update(act: about::Update) -> &'static str {
    match act {
        about::Update::Release => "release",
        about::Update::Test => "test version for",
        about::Update::Schedule | about::Update::Done => "update of",
        about::Update::Notice => "notice for",
        about::Update::Start => "start of",
        about::Update::Fail => "failed update of",
        about::Update::Rollback => "rollback of",
        about::Update::Halt => "halt of",
        about::Update::Resume => "resumption of",
        about::Update::Hotfix => "hotfix",
        about::Update::Confirm => "success message for",
        about::Update::Defer => "deferral request for",
        about::Update::Decide => "decision on",
        about::Update::Withdraw => "withdrawal of",
    }
}

fn tenant(act: about::Tenant) -> &'static str {
    match act {
        about::Tenant::Measure => "measurement of",
        about::Tenant::Buy => "storage for",
        about::Tenant::Export => "export of",
        about::Tenant::Exclude => "excluded time of",
        about::Tenant::Mark => "duties of",
        about::Tenant::Tested => "test of equipment",
        about::Tenant::Trunk => "trunk of",
        about::Tenant::Reachable => "reachability of",
    }
}

fn backup(act: about::Backup) -> &'static str {
    match act {
        about::Backup::Run => "backup of",
        about::Backup::RestoreTest => "test of restoring",
        about::Backup::Cold => "cold backup of",
        about::Backup::SecondSystem => "second backup system of",
    }
}

fn licence(act: about::Licence) -> &'static str {
    match act {
        about::Licence::Bought => "licences bought for",
        about::Licence::Need => "need for licences of",
        about::Licence::Release => "licences released at",
        about::Licence::Place => "site of users of",
        about::Licence::Team => "team of",
        about::Licence::System => "system of",
        about::Licence::Count => "user licences of",
        about::Licence::Cancel => "licences cancelled for",
    }
}

fn credit(act: about::Credit) -> &'static str {
    match act {
        about::Credit::Balance => "balance of account",
        about::Credit::TopUp => "credits of account",
        about::Credit::Rent => "rent of account",
        about::Credit::Bought => "licences bought for account",
        about::Credit::Firmware => "firmware of account",
        about::Credit::Platform => "platform of account",
        about::Credit::Price => "list price",
    }
}

fn hours(act: about::Hours) -> &'static str {
    match act {
        about::Hours::Book => "hours of",
        about::Hours::Grant => "hours included for",
        about::Hours::Rate => "hourly rate of",
        about::Hours::Services => "services agreed with",
        about::Hours::Accept => "acceptance of",
        about::Hours::Agree => "end of the introduction of",
    }
}
