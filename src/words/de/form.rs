//! What forms say beyond their acts' own words.

use crate::domain::code::Given;
use crate::domain::contract::{OnReclassify, OnWait};
use crate::domain::incident::Contact;
use crate::domain::span::{clock_face, short};
use crate::words::form::{Limit, OfClass, OfReport, OfWork, Side};
use crate::words::{Hint, OfBackup, Words};

pub(in crate::words) fn hint(words: Words, hint: &Hint) -> String {
    match hint {
        Hint::Class(hint) => class(words, hint),
        Hint::Report(hint) => report(hint),
        Hint::Work(hint) => work(words, hint),
        Hint::Overwrites { last, rule } => {
            format!("überschreibt das letzte gute vom {} ({rule})", words.wall(*last))
        }
        Hint::Stays { last, rule } => format!("das letzte gute vom {} bleibt ({rule})", words.wall(*last)),
        Hint::NoLonger(what) => format!("nicht mehr: {what}"),
        Hint::Ticking => "Leertaste: erfüllt, nicht erfüllt, nicht angesehen; * alle erfüllt".to_owned(),
        Hint::Marked { marked, all } if marked.is_empty() => format!("keines von {all}"),
        Hint::Marked { marked, all } => format!("{} von {all}", marked.join(", ")),
        Hint::NoTimeYet(side) => format!("noch kein Zeitpunkt; schreiben wie {}", examples(*side)),
        Hint::NoTime(text, side) => {
            format!("`{text}` ist kein Zeitpunkt; schreiben wie {}", examples(*side))
        }
        Hint::NotAhead(text) => {
            format!("`{text}` liegt nicht in der Zukunft; schreiben wie {}", examples(Side::Ahead))
        }
        Hint::Ahead(at) => format!("{} liegt in der Zukunft", words.wall(*at)),
        Hint::NoPrice(licence) => format!("{licence}: einen Preis angeben, etwa 5,25"),
    }
}

fn examples(side: Side) -> &'static str {
    match side {
        Side::Ahead => "+2h, 17:30, morgen 9:00, 2026-12-08 22:00 oder 8.12. 22:00",
        Side::Back => "-2h, 10:31, gestern 22:00 oder jetzt",
    }
}

fn class(words: Words, hint: &OfClass) -> String {
    match hint {
        OfClass::Limits { start, restore } => format!("  Beginn {start}, Wiederh. {restore}"),
        OfClass::Moved { from, to, clock, was, will, used } => {
            let used = used.map(|used| format!(", davon {} verbraucht", short(used))).unwrap_or_default();
            let clock = words.clock_name(clock);
            format!("P{from} -> P{to}  {clock}: {} -> {}{used}", limit_of(words, was), limit_of(words, will))
        }
        OfClass::Reclassed(OnReclassify::Carry) => {
            "die verbrauchte Zeit zählt auch für die neuen Fristen (A21)".to_owned()
        }
        OfClass::Reclassed(OnReclassify::Retroactive) => {
            "unter den neuen Fristen zählt alles seit dem Eingang neu (A21)".to_owned()
        }
        OfClass::Reclassed(OnReclassify::Restart) => {
            "die neuen Fristen beginnen mit der Änderung (A21)".to_owned()
        }
        OfClass::StaysMissed(clocks) => {
            let clocks: Vec<&str> = clocks.iter().map(|clock| words.clock_name(clock)).collect();
            format!("bleibt als versäumt erfasst, gleich welche Einstufung: {} (A21)", clocks.join(" und "))
        }
        OfClass::ContractOf(number) => format!(", der Vertrag von {number}"),
        OfClass::ReceivedNow => "bei Eingang jetzt:".to_owned(),
        OfClass::Now { number, priority } => format!("{number}, jetzt P{priority}:"),
        OfClass::Resolved => "gelöst: nichts würde sich ändern".to_owned(),
        OfClass::Same => "hat diese Priorität schon: nichts würde sich ändern".to_owned(),
    }
}

pub(in crate::words) fn limit_of(_: Words, limit: &Limit) -> String {
    match limit {
        Limit::NoClock => "keine".to_owned(),
        Limit::NoTarget => "keine Frist".to_owned(),
        Limit::Met => "eingehalten".to_owned(),
        Limit::Missed(at) => format!("versäumt {at}"),
        Limit::At(at) => at.clone(),
        Limit::Never => "nie".to_owned(),
    }
}

fn report(hint: &OfReport) -> String {
    match hint {
        OfReport::Which(names) => format!("welcher Mandant? es gibt {}", names.join(", ")),
        OfReport::NoTenants => "noch hat der Desk keinen Mandanten mit Vertrag".to_owned(),
        OfReport::NoTenant { typed, known } => {
            format!("kein Mandant mit Vertrag heißt `{typed}`; es gibt {known}")
        }
        OfReport::Reports { whose, names } => format!("wer meldet es? Kontakte von {whose}: {names}"),
        OfReport::NobodyReports { whose } => {
            format!("wer meldet es? von {whose} ist kein Kontakt hinterlegt")
        }
        OfReport::NoContractChosen => "den Vertrag wählen".to_owned(),
        OfReport::OpenOn { server, more } => {
            let more = if *more > 0 { format!(", {more} weitere") } else { String::new() };
            format!("offen auf {server}{more}; bei derselben Störung: ")
        }
        OfReport::LinksThem => " verknüpft sie".to_owned(),
        OfReport::Component(name) => format!("Komponente {name}"),
        OfReport::Unlisted { name, rule } => {
            format!("Komponente {name}, nicht in der Produktliste ({rule})")
        }
        OfReport::Components(names) => format!("Komponente: {names}"),
        OfReport::Cannot(name) => format!("Anrufe, nicht möglich: {name}"),
        OfReport::Filled { all, names } if names.is_empty() => format!("0 von {all}"),
        OfReport::Filled { all, names } => format!("{} von {all}: {}", names.len(), names.join(", ")),
        OfReport::Code(Given::Nothing) => "der Code für Meldungen außerhalb der Bürozeiten fehlt".to_owned(),
        OfReport::Code(Given::Unchecked) => {
            "der Desk kennt keinen Code dieses Resellers: nicht prüfbar".to_owned()
        }
        OfReport::Code(Given::Right) => "der Code stimmt".to_owned(),
        OfReport::Code(Given::Wrong) => "das ist nicht der Code des Resellers".to_owned(),
        OfReport::NoCodeAsked => "kein Code nötig: vom Monitoring gefunden".to_owned(),
    }
}

fn work(words: Words, hint: &OfWork) -> String {
    match hint {
        OfWork::Waits { how, exempt } => waits(*how, *exempt).to_owned(),
        OfWork::Open { gross, waited, net } => {
            format!("offen {} brutto, {} gewartet, {} netto", short(*gross), short(*waited), short(*net))
        }
        OfWork::Asked { known, of, asked } => {
            format!("{known}/{of} verlangte Angaben bekannt, {asked} angefragt (A64)")
        }
        OfWork::StopsRestoration => {
            "hält die Wiederherstellungsfrist an; der Vorfall bleibt offen bis zur endgültigen Lösung (A24)"
                .to_owned()
        }
        OfWork::RestStays(priority) => format!("was bleibt, behält P{priority}"),
        OfWork::Call { who, phone, role } => call(who.as_deref(), phone.as_deref(), role.as_deref()),
        OfWork::Used { clock, elapsed, target, percent } => {
            let (clock, elapsed, target) =
                (words.clock_name(clock), clock_face(*elapsed), clock_face(*target));
            format!("{clock}: {elapsed} von {target} verbraucht, {percent} %")
        }
        OfWork::Level { level, distance, at } => {
            format!("Stufe {level} in {}, ab {}", short(*distance), words.day_time(*at))
        }
        OfWork::LateStart => "zu spät begonnen".to_owned(),
        OfWork::ProblemsRemain => "weiter Probleme".to_owned(),
        OfWork::AnotherGround => "ein anderer".to_owned(),
        OfWork::ByUs => "von uns".to_owned(),
        OfWork::ByReseller => "Reseller".to_owned(),
        OfWork::ByCustomer => "Kunde".to_owned(),
        OfWork::NotSaidYet => "noch nicht gesagt".to_owned(),
        OfWork::NoReasonChosen => "den Grund wählen, zu dem der Wortlaut gehört".to_owned(),
        OfWork::NotTold => "noch nicht".to_owned(),
        OfWork::Told(Contact::Ticket) => "Ticket".to_owned(),
        OfWork::Told(Contact::Mail) => "E-Mail".to_owned(),
        OfWork::Told(Contact::Phone) => "Telefon".to_owned(),
        OfWork::Close => "schließen".to_owned(),
        OfWork::Reopen => "wieder öffnen".to_owned(),
        OfWork::NoWork => "keine Arbeitszeit; das Feld leer lassen".to_owned(),
    }
}

fn waits(how: OnWait, exempt: bool) -> &'static str {
    match how {
        OnWait::Run => "alle Fristen laufen weiter; die Wartezeit wird daneben gezeigt (A23)",
        OnWait::Pause | OnWait::Restart if exempt => "die Fristen dieser Priorität laufen weiter (A23)",
        OnWait::Pause => "die Fristen stehen und laufen danach weiter (A23)",
        OnWait::Restart => "die Fristen stehen; mit der Antwort beginnen neue (A23)",
    }
}

fn call(who: Option<&str>, phone: Option<&str>, role: Option<&str>) -> String {
    let role = role.unwrap_or("im Vertrag nicht genannt");
    match (who, phone) {
        (Some(who), Some(phone)) => format!("anrufen: {who}, {phone} ({role})"),
        (None, Some(phone)) => format!("anrufen: {phone} ({role})"),
        (Some(who), None) => format!("anrufen: {who} ({role}); keine Telefonnummer hinterlegt"),
        (None, None) => format!("{role}: auf diesem Desk ist niemand und keine Telefonnummer hinterlegt"),
    }
}

pub(in crate::words) fn of_backup(_: Words, choice: OfBackup) -> &'static str {
    match choice {
        OfBackup::DailyRun => "täglicher Lauf",
        OfBackup::RestoreTest => "Restore-Test",
        OfBackup::Cold => "kaltes Backup",
        OfBackup::Good => "gut",
        OfBackup::Failed => "fehlgeschlagen",
    }
}
