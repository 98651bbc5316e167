//! Reasons that acts of every kind have.

use crate::domain::facts::authority::Role;
use crate::domain::readings::refusal::{Barred, Common, Earlier, Part, Thing, When};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, reason: &Common) -> Said {
    match reason {
        Common::NoSuch { thing, name, known } => {
            let (none, all) = named(*thing);
            said(format!("{none} {name} gibt es nicht"), format!("{all}: {}", words.list(known)))
        }
        Common::NamesNone { of, id, thing, name, known } => {
            let ((none, all), of) = (named(*thing), naming(*of));
            let what = format!("{of} {id} nennt {none} {name}, und den Namen gibt es nicht");
            said(what, format!("{all}: {}", words.list(known)))
        }
        Common::NoIncident(number) => {
            said(format!("den Vorfall {number} gibt es nicht"), "die Nummern zeigt `pikett incident list`")
        }
        Common::NoPack(pack) => {
            said(format!("den Vertrag {pack} gibt es nicht"), "sein Paket neben den Desk legen")
        }
        Common::NoPackOf { number, pack } => {
            let name =
                pack.as_ref().map_or_else(String::new, |pack| format!(" {} {}", pack.id, pack.version));
            let what = format!("der Vertrag{name} von {number} ist hier nicht bekannt");
            said(what, "sein Paket neben den Desk legen")
        }
        Common::NoUpdateRules => {
            said("kein Vertrag mit Regeln für Updates ist bekannt", "sein Paket neben den Desk legen")
        }
        Common::Ahead { at, when } => said(format!("{} liegt in der Zukunft", words.wall(*at)), come(*when)),
        Common::Passed(at) => said(
            format!("{} liegt in der Vergangenheit", words.wall(*at)),
            "einen künftigen Zeitpunkt angeben, etwa +2h",
        ),
        Common::Backwards { at, earlier, since } => {
            let (at, since, what) = (words.wall(*at), words.wall(*since), first(*earlier));
            let what = format!("{at} liegt vor {what} ({since})");
            said(what, format!("einen Zeitpunkt ab {since} angeben"))
        }
        Common::Missing(part) => said(format!("{} fehlt", lacking(*part)), "ergänzen"),
        Common::TooLong { bytes, most } => said(
            format!("ein Text von {bytes} Bytes ist zu lang: höchstens {most} werden aufbewahrt"),
            "kürzen oder auf mehrere Notizen verteilen",
        ),
        Common::Moved { seen, touched } => said(
            format!("es hat sich seither geändert: Eintrag {touched} kam nach {seen}, dem zuletzt gesehenen"),
            "noch einmal ansehen und mit dem jetzigen Stand senden",
        ),
        Common::Nameless => {
            said("wer handelt, hat keinen sichtbaren Namen", "einen Namen aus Buchstaben angeben")
        }
        Common::NotOpen { number, stage } => {
            said(format!("{number} ist {}", words.state(*stage)), "zuerst wieder öffnen")
        }
        Common::NotAllowed { role, because } => not_allowed(*role, *because),
    }
}

/// What is not somebody's to do, and who or what else would do.
fn not_allowed(role: Role, because: Barred) -> Said {
    let (what, help) = match because {
        Barred::Act => ("das nicht tun", "dafür ist ein Token mit einer anderen Rolle nötig"),
        Barred::Exception => ("für Meldende keine Ausnahme machen", "--override weglassen"),
        Barred::Channel => ("den Meldeweg nicht bestimmen", "--channel weglassen: es ist ein Ticket"),
        Barred::Time => ("den Zeitpunkt nicht bestimmen", "ihn weglassen: es geschieht jetzt"),
        Barred::Contact => ("keine Auskunft an den Kunden erfassen", "--contact weglassen"),
        Barred::Requester => ("nicht für den Desk eskalieren", "--by-reseller oder --by-customer angeben"),
        Barred::Look => ("das nicht sehen", "dafür ist ein Token mit einer anderen Rolle nötig"),
        Barred::Token => (
            "ein solches Token nicht verwalten",
            "dafür ist ein Token mit mindestens denselben Rechten nötig",
        ),
    };
    said(format!("die Rolle {role} darf {what}"), help)
}

/// One that there is none of, and all there are.
fn named(thing: Thing) -> (&'static str, &'static str) {
    match thing {
        Thing::Tenant => ("den Mandanten", "Mandanten"),
        Thing::Reseller => ("den Reseller", "Reseller"),
        Thing::Server => ("den Server", "Server"),
        Thing::DataCentre => ("das Rechenzentrum", "Rechenzentren"),
        Thing::Release => ("das Release", "Releases"),
        Thing::Account => ("das Konto", "Konten"),
        Thing::Contract => ("den Vertrag", "Verträge"),
        Thing::Person => ("die Person im Dienstplan", "Personen"),
        Thing::BackedUp => ("den Server oder Mandanten", "Server"),
    }
}

/// One that names another.
fn naming(thing: Thing) -> &'static str {
    match thing {
        Thing::Tenant => "der Mandant",
        Thing::Reseller => "der Reseller",
        Thing::Server => "der Server",
        Thing::DataCentre => "das Rechenzentrum",
        Thing::Release => "das Release",
        Thing::Account => "das Konto",
        Thing::Contract => "der Vertrag",
        Thing::Person => "die Person",
        Thing::BackedUp => "der Server oder Mandant",
    }
}

fn come(when: When) -> &'static str {
    match when {
        When::Happened => "angeben, wann es geschehen ist",
        When::Received => "den Zeitpunkt des Eingangs angeben",
        When::CallsFail => "angeben, seit wann keine Anrufe möglich sind",
        When::Measured => "den Zeitpunkt der Messung angeben",
        When::Exported => "den Zeitpunkt des Exports angeben",
        When::Configured => "angeben, seit wann es eingerichtet ist",
        When::Span => "den Zeitraum erfassen, wenn er vorbei ist",
        When::Count => "die Anzahl erfassen, wenn sie gilt",
        When::Cancelled => "Lizenzen werden tageweise gekündigt: am Tag selbst erfassen",
    }
}

fn first(earlier: Earlier) -> &'static str {
    match earlier {
        Earlier::Receipt => "dem Eingang",
        Earlier::Reopening => "dem erneuten Öffnen",
        Earlier::Resolved => "dem Ende der Arbeit",
        Earlier::Waiting => "dem Beginn des Wartens",
        Earlier::Development => "der Übergabe an die Entwicklung",
        Earlier::Outage => "dem Beginn des Ausfalls",
        Earlier::OutageBefore => "dem Ausfall, der weitergeht",
        Earlier::OutageEnded => "dem Ende des vorigen Ausfalls",
    }
}

pub(in crate::words::de) fn lacking(part: Part) -> &'static str {
    match part {
        Part::Subject => "der Betreff",
        Part::Reason => "der Grund",
        Part::ClassReason => "der Grund für die neue Einstufung",
        Part::EscalationReason => "der Grund für die Eskalation",
        Part::ReopenReason => "der Grund für das erneute Öffnen",
        Part::CorrectionReason => "der Grund für die Korrektur",
        Part::Cause => "die Ursache",
        Part::Note => "die Notiz",
        Part::NoteText => "der Text der Notiz",
        Part::Workaround => "die Beschreibung des Workarounds",
        Part::Wanted => "die Angabe, worauf gewartet wird,",
        Part::WorkDone => "die Angabe, was getan wurde,",
        Part::Fault => "die Angabe, was schiefging,",
        Part::User => "der Benutzer",
        Part::TeamName => "der Name des Teams",
        Part::Licence => "die Lizenz",
        Part::Reference => "der Aktivierungsschlüssel oder die Bestellnummer",
        Part::Platform => "die Plattform",
        Part::Callee => "die Angabe, wer angerufen wird,",
        Part::Name => "der Name",
    }
}
