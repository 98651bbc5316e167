//! Commands that handle alarms: the same in every language.

use crate::domain::readings::alarm::act::{Act, OnAccount, OnBackup, OnIncident, OnServer, OnTenant, Shown};

/// The command line of an act; capitals stand for what is to be filled in.
pub fn command(act: &Act) -> String {
    let line = match act {
        Act::Incident(number, act) => on_incident(&number.to_string(), *act),
        Act::Server(id, act) => {
            let (verb, more) = match act {
                OnServer::Notice => ("notice", ""),
                OnServer::Done => ("done", ""),
                OnServer::RollBack => ("rollback", " --reason TEXT"),
                OnServer::Confirm => ("confirm", ""),
            };
            format!("update {verb} {id}{more}")
        }
        Act::Backup(id, act) => {
            let (verb, more) = match act {
                OnBackup::Record => ("record", ""),
                OnBackup::RecordSite => ("record", " --site CC"),
                OnBackup::TestRestore => ("restore-test", ""),
                OnBackup::Cold => ("cold", ""),
                OnBackup::SecondSystem => ("second", ""),
            };
            format!("backup {verb} {id}{more}")
        }
        Act::Tenant(id, act) => match act {
            OnTenant::BuyStorage(gb) => format!("storage buy {id} {gb} --reference TEXT"),
            OnTenant::BuyLicences { product, count } => format!("licence bought {id} {product} {count}"),
            OnTenant::ShowHours => format!("hours show {id}"),
            OnTenant::Accept => format!("hours accept {id}"),
            OnTenant::ShowAvailability => format!("availability show {id}"),
            OnTenant::Mark { pack, item } => format!("duty mark {id} {pack} --mark {item}=ok"),
            OnTenant::ListEquipment => format!("equipment list {id}"),
        },
        Act::Account(id, act) => match act {
            OnAccount::TopUp(amount) => format!("credit top-up {id} {amount} --reference TEXT"),
            OnAccount::Show => format!("credit show {id}"),
            OnAccount::Firmware(from) => format!("credit firmware {id} {from}"),
        },
        Act::GiveReason(release) => {
            format!("update release {release} --stage stable --urgent --reason security")
        }
        Act::Resume(release) => format!("update resume {release} --reason TEXT"),
        Act::Decide(number) => format!("update decide D-{number} --approve"),
        Act::SetOnCall { week, pack } => format!("roster week {week} person --pack {pack}"),
        Act::ImportDesk => "import desk FILE".to_owned(),
        Act::Show(Shown::Nothing) => return String::new(),
        Act::Show(Shown::Storage) => "storage servers".to_owned(),
        Act::Show(Shown::Licences) => "licence list".to_owned(),
        Act::Show(Shown::Billing) => "licence billing".to_owned(),
        Act::Show(Shown::Contracts) => "contracts".to_owned(),
    };
    format!("pikett {line}")
}

fn on_incident(number: &str, act: OnIncident) -> String {
    let (verb, more) = match act {
        OnIncident::Take => ("take", ""),
        OnIncident::Start => ("start", ""),
        OnIncident::Resolve => ("resolve", " --cause TEXT"),
        OnIncident::Call => ("call", ""),
        OnIncident::Publish => ("publish", ""),
        OnIncident::Escalate(level) => {
            return format!("incident escalate {number} --level {level} --reason TEXT");
        }
        OnIncident::GiveCode => ("caller", " --code CODE"),
        OnIncident::NameCaller => ("caller", " NAME"),
        OnIncident::Tell => ("note", " TEXT --contact phone"),
        OnIncident::Note => ("note", " TEXT"),
        OnIncident::Eta => ("eta", " +2h"),
        OnIncident::GrantAccess => ("access", ""),
        OnIncident::BeginOutage => ("telephony", " down"),
        OnIncident::Show => ("show", ""),
    };
    format!("incident {verb} {number}{more}")
}
