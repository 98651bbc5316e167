//! What is done.

use crate::domain::act::{About, about};
use crate::words::Words;
use crate::words::console::{Doing, Of, What};

/// `Übernahme von I-4711`, `Ankündigung für srv-03 und 2 weitere`
pub(in crate::words) fn doing(_: Words, doing: &Doing) -> String {
    let of = match &doing.of {
        Of::Nothing => String::new(),
        Of::One(name) => format!(" {name}"),
        Of::Incidents(count) => format!(" {count} Vorfällen"),
        Of::Several(name, more) => format!(" {name} und {more} weitere"),
    };
    let what = match doing.what {
        What::Act(act) => noun(act),
        What::Link { to } => return format!("Verknüpfung von{of} mit {to}"),
        What::Resume => "Ende des Wartens bei",
        What::NoAccess => "kein Zugang mehr für",
        What::BackFromDevelopment => "zurück von der Entwicklung:",
        What::RollOut => "Rollout von",
        What::Reported => return format!("{of} aufgenommen").trim_start().to_owned(),
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
        about::Incident::Eta => "Schätzung für",
        about::Incident::Note => "Notiz zu",
        about::Incident::Publish => "Veröffentlichung von",
        about::Incident::Workaround => "Umgehung für",
        about::Incident::Report => "Meldung von",
        about::Incident::Take => "Übernahme von",
        about::Incident::Start => "Arbeitsbeginn an",
        about::Incident::Call => "Anruf zu",
        about::Incident::Caller => "Anrufer von",
        about::Incident::Wait => "Warten bei",
        about::Incident::Class => "Einstufung von",
        about::Incident::Assign => "Zuweisung von",
        about::Incident::Describe => "Beschreibung von",
        about::Incident::Checklist => "Checkliste von",
        about::Incident::Escalate => "Eskalation von",
        about::Incident::News => "Nachfrage zu",
        about::Incident::Kind => "Art von",
        about::Incident::Resolve => "Lösung von",
        about::Incident::Reopen => "Wiederöffnung von",
        about::Incident::Close => "Abschluss von",
        about::Incident::Link => "Verknüpfung von",
        about::Incident::Unlink => "Verknüpfung gelöst von",
        about::Incident::Scope => "Umfang von",
        about::Incident::Access => "Zugang für",
        about::Incident::Develop => "Entwicklung an",
        about::Incident::Target => "Frist von",
        about::Incident::Explain => "Begründung zu",
        about::Incident::Telephony => "Ausfall bei",
    }
}

fn update(act: about::Update) -> &'static str {
    match act {
        about::Update::Release => "Release",
        about::Update::Test => "Testversion für",
        about::Update::Schedule | about::Update::Done => "Update von",
        about::Update::Notice => "Ankündigung für",
        about::Update::Start => "Updatebeginn auf",
        about::Update::Fail => "misslungenes Update von",
        about::Update::Rollback => "Rückkehr zur alten Version auf",
        about::Update::Halt => "Anhalten von",
        about::Update::Resume => "Fortsetzung von",
        about::Update::Hotfix => "Hotfix",
        about::Update::Confirm => "Erfolgsmeldung für",
        about::Update::Defer => "Antrag auf Aufschub für",
        about::Update::Decide => "Entscheidung über",
        about::Update::Withdraw => "Rücknahme von",
    }
}

fn tenant(act: about::Tenant) -> &'static str {
    match act {
        about::Tenant::Measure => "Messung bei",
        about::Tenant::Buy => "Speicher für",
        about::Tenant::Export => "Export bei",
        about::Tenant::Exclude => "Ausnahmezeit bei",
        about::Tenant::Mark => "Pflichten von",
        about::Tenant::Tested => "Gerätetest",
        about::Tenant::Trunk => "Trunk von",
        about::Tenant::Reachable => "Erreichbarkeit von",
    }
}

fn backup(act: about::Backup) -> &'static str {
    match act {
        about::Backup::Run => "Backup von",
        about::Backup::RestoreTest => "Wiederherstellungstest von",
        about::Backup::Cold => "kaltes Backup von",
        about::Backup::SecondSystem => "zweites Backup-System von",
    }
}

fn licence(act: about::Licence) -> &'static str {
    match act {
        about::Licence::Bought => "gekaufte Lizenzen von",
        about::Licence::Need => "Lizenzbedarf von",
        about::Licence::Release => "frei gewordene Lizenzen bei",
        about::Licence::Place => "Standort von Benutzern bei",
        about::Licence::Team => "Team von",
        about::Licence::System => "System von",
        about::Licence::Count => "Benutzerlizenzen von",
        about::Licence::Cancel => "Kündigung von Lizenzen bei",
    }
}

fn credit(act: about::Credit) -> &'static str {
    match act {
        about::Credit::Balance => "Stand von Konto",
        about::Credit::TopUp => "Guthaben von Konto",
        about::Credit::Rent => "Miete von Konto",
        about::Credit::Bought => "gekaufte Lizenzen von Konto",
        about::Credit::Firmware => "Firmware von Konto",
        about::Credit::Platform => "Plattform von Konto",
        about::Credit::Price => "Listenpreis",
    }
}

fn hours(act: about::Hours) -> &'static str {
    match act {
        about::Hours::Book => "Stunden von",
        about::Hours::Grant => "Stundenkontingent von",
        about::Hours::Rate => "Stundensatz von",
        about::Hours::Services => "vereinbarte Leistungen mit",
        about::Hours::Accept => "Abnahme durch",
        about::Hours::Agree => "Ende der Einführung bei",
    }
}
