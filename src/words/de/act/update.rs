//! Acts about releases and updates of servers, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Update;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Update) -> ActName {
    use about::Update;
    match about {
        Update::Release => act("Ein Release anlegen oder eine Testversion für stabil erklären", "Release"),
        Update::Test => {
            act("Festhalten, dass ein Reseller eine Testversion auf einem Server wünscht", "Testversion für")
        }
        Update::Schedule => act("Das Update eines Servers planen", "Update von"),
        Update::Notice => act("Festhalten, dass die Ankündigung versandt ist", "Ankündigung für"),
        Update::Start => act("Festhalten, dass das Update läuft", "Updatebeginn auf"),
        Update::Done => act("Festhalten, dass das Update erfolgreich war", "Update von"),
        Update::Fail => act("Festhalten, dass das Update fehlgeschlagen ist", "fehlgeschlagenes Update von"),
        Update::Rollback => act(
            "Festhalten, dass der Server wieder seine vorige Version hat",
            "Rückkehr zur alten Version auf",
        ),
        Update::Halt => act("Den Rollout eines Release anhalten", "Anhalten von"),
        Update::Resume => act("Einen angehaltenen Rollout fortsetzen", "Fortsetzung von"),
        Update::Hotfix => act("Festhalten, dass ein Release ein Hotfix ist: wenig getestet", "Hotfix"),
        Update::Confirm => act("Festhalten, dass die Erfolgsmeldung versandt ist", "Erfolgsmeldung für"),
        Update::Defer => act("Einen späteren Termin beantragen", "Antrag auf Aufschub für"),
        Update::Decide => act("Einen Aufschub genehmigen oder ablehnen", "Entscheidung über"),
        Update::Withdraw => act("Einen Aufschub zurückziehen", "Zurückziehen von"),
    }
}

pub(super) fn label(label: Update) -> Labelled {
    match label {
        Update::Server => labelled("Server", "Server, etwa srv-03"),
        Update::Release => labelled("Release", "Version des Release"),
        Update::NextUpdate => {
            labelled("Release", "Version des Updates, das gemeint ist [Vorgabe: das nächste Update]")
        }
        Update::LastBegun => {
            labelled("Release", "Version des Updates, das gemeint ist [Vorgabe: das zuletzt begonnene]")
        }
        Update::Version => labelled("Version", "Version der Server-Software"),
        Update::NewVersion => labelled("Release", "Version nach dem Update"),
        Update::TestVersion => labelled("Version", "Testversion, die gewünscht wird"),
        Update::Stage => labelled("Stand", "Noch im Test oder frei für den Rollout: test oder stable"),
        Update::Urgent => labelled(
            "dringend",
            "Darf aus wichtigem Grund ohne Ankündigung laufen [bei sicherheitskritischen: security]",
        ),
        Update::Weight => labelled("wichtiger Grund", "Der wichtige Grund: security oder function"),
        Update::SecurityCritical => {
            labelled("sicherheitskritisch", "Darf außerhalb der Wartungsfenster laufen")
        }
        Update::Minutes => labelled("Minuten", "Minuten, die das Update eines Servers dauert"),
        Update::Documentation => labelled("Dokumentation", "Wo die Dokumentation steht"),
        Update::Start => labelled("Beginn", "Wann das Update beginnt"),
        Update::Wave => labelled("Welle", "Welle des Rollouts, zu der es gehört"),
        Update::StartReason => labelled(
            "Grund",
            "Warum es trotz einer Regel beginnt; nur bei sicherheitskritischen und dringenden Releases",
        ),
        Update::Fault => labelled("was geschah", "Was schiefging"),
        Update::ResumeReason => labelled("Grund", "Warum es weitergehen darf"),
        Update::NoHotfix => labelled("kein Hotfix", "Es ist doch keiner"),
        Update::Deferral => labelled("Aufschub", "Nummer des Aufschubs, etwa D-3"),
        Update::NewStart => labelled("neuer Beginn", "Wann es stattdessen laufen soll"),
        Update::Approve => labelled("genehmigen", "Ihn genehmigen"),
        Update::Refuse => labelled("ablehnen", "Ihn ablehnen"),
        Update::OtherStart => labelled("anderer Beginn", "Ein Beginn, der nicht vorgeschlagen ist"),
        Update::BeginNow => labelled("jetzt beginnen", "Es beginnt jetzt"),
        Update::Decision => labelled("Entscheidung", "Genehmigen, ablehnen oder zurückziehen"),
        Update::Outcome => labelled("Ergebnis", "Wie das Update ausging"),
        Update::WhatHappened => labelled("was geschah", "Was schiefging"),
        Update::Recipients => labelled("für", "Für welche Updates sie versandt ist"),
        Update::NotBefore => labelled("nicht vor", "Kein Termin davor"),
        Update::NotAfter => labelled("nicht nach", "Kein Termin danach"),
        Update::Waves => {
            labelled("Wellen in Prozent", "Server, die es am Ende jeder Welle haben, in Prozent")
        }
        Update::PerNight => {
            labelled("Server je Nacht", "Höchstens so viele Server eines Resellers in einer Nacht")
        }
    }
}
