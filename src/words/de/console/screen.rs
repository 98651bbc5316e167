//! What stands above, below and over the panes.

use crate::words::Words;
use crate::words::console::{Corner, Empty, Header, Over, Status};

pub(in crate::words) fn header(_: Words, said: Header<'_>) -> String {
    match said {
        Header::Escalations(count) => format!("Esk {count}"),
        Header::Waiting(count) => format!(" wartend {count}"),
        Header::Unowned(count) => format!(" frei {count}"),
        Header::OnCall(None, _) => "Bereitschaft: niemand".to_owned(),
        Header::OnCall(Some(who), 0) => format!("Bereitschaft: {who}"),
        Header::OnCall(Some(who), more) => format!("Bereitschaft: {who} +{more}"),
        Header::Only(reseller) => format!("nur {reseller}"),
        Header::WritesAs(user) => format!("rw:{user}"),
        Header::AsOf(at) => format!("UM {at}"),
        Header::AwayFor(away) => format!("abwesend {away}"),
        Header::LocksIn(left) => format!(" | Sperre {left}"),
        Header::MutedFor(left) => format!("stumm {left}"),
        Header::Trouble { what, since } => format!("STÖRUNG seit {since}: {what}"),
        Header::Frozen { at, key } => format!("ANGEHALTEN um {at}  {key} lässt weiterlaufen"),
        Header::PastDesk { at } => {
            format!("DESK VON {at}, nur zum Ansehen  zurück mit :now")
        }
        Header::Chosen { count, all, hint } => format!("   ({count} von {all})  {hint}"),
        Header::NoDesk { path } => format!("Noch gibt es keinen Desk: {path}"),
        Header::View(name) => format!("   Ansicht: {name}"),
        Header::KeepOrLeave { keep, leave } => format!("{keep} behalten, {leave} verlassen"),
        Header::Narrowed { count, all } => format!(" {count} von {all}"),
    }
}

pub(in crate::words) fn status(words: Words, said: Status<'_>) -> String {
    match said {
        Status::Leave(Some(key)) => {
            format!("pikett verlassen? noch einmal {key}, alles andere bleibt hier")
        }
        Status::Leave(None) => "pikett verlassen? :quit verlässt es, alles andere bleibt hier".to_owned(),
        Status::PasteHasNoEnd { key } => {
            format!("eingefügter Text endet noch nicht: Tasten sind bis dahin Text; {key} beendet ihn")
        }
        Status::WasAway { away, yes, no } => {
            format!("{away} abwesend; weiter schreiben? {yes} ja, {no} nein")
        }
        Status::Asked(what) => format!("{}?", words.doing(what)),
        Status::TakeOver { number, owner } => format!("{number} gehört {owner}: trotzdem übernehmen?"),
        Status::DoToTheirs { what, owner } => format!("gehört {owner}; trotzdem {}?", words.doing(what)),
        Status::DoToSome { what, count, number, owner } => {
            let others = if count == 1 { "einer gehört" } else { &format!("{count} gehören") };
            format!("{}? {others} anderen, so {number}: {owner}", words.doing(what))
        }
        Status::Undone(what) => format!("zurückgenommen: {}", words.doing(what)),
        Status::Seconds(left) => format!("{left} s"),
        Status::Minutes(minutes) => format!("{minutes} min"),
        Status::Policy { id, version } => format!("Vertrag {id} {version}"),
        Status::Calendar(code) => format!("Kalender {code}"),
        Status::Zone(zone) => format!("Zone {zone}"),
        Status::Desk(name) => format!("Desk {name}"),
        Status::Terminal { ms } => format!("Term {ms}ms"),
        Status::OwnClock { by, fast: true } => format!("eigene Uhr {by} vor"),
        Status::OwnClock { by, fast: false } => format!("eigene Uhr {by} nach"),
        Status::LocksIn(left) => format!("Sperre {left}"),
    }
}

pub(in crate::words) fn over(words: Words, said: Over<'_>) -> String {
    match said {
        Over::SortedBy(pane) => format!("{} sortiert nach", words.pane(pane)),
        Over::ColumnsOf(pane) => format!("Spalten: {}", words.pane(pane)),
        Over::Alarms(1) => "1 Alarm".to_owned(),
        Over::Alarms(count) => format!("{count} Alarme, das Dringendste zuerst"),
        Over::More { count, key } => format!(" und {count} weitere: weiter tippen oder {key}"),
        Over::DraftThere { at, take, discard } => {
            format!("ein Entwurf von {at} liegt da: {take} füllt ihn ein, {discard} verwirft ihn")
        }
        Over::DraftOf { at, key } => format!("Entwurf von {at}; {key} verwirft ihn"),
        Over::Several { count, title } => format!("{count} Vorfälle: {title}"),
        Over::Belongs { owner, title } => format!("gehört {owner} - {title}"),
        Over::SomeBelong { count: 1, title } => format!("einer gehört anderen - {title}"),
        Over::SomeBelong { count, title } => format!("{count} gehören anderen - {title}"),
        Over::OfAll { count, all } => format!(" ({count} von {all})"),
        Over::RefusedOf { count, all } => format!("{count} von {all} abgelehnt:"),
        Over::FormKeys { next, save, cancel } => {
            format!("{next} Feld  {save} speichern  {cancel} abbrechen")
        }
        Over::MoreLines { count: 1, key } => format!("1 weitere Zeile: weiter mit {key}"),
        Over::MoreLines { count, key } => format!("{count} weitere Zeilen: weiter mit {key}"),
        Over::EditorGaveUp => "der Editor hat abgebrochen: der Text ist, wie er war".to_owned(),
        Over::NoEditor { why } => format!("kein Editor: {why}; EDITOR nennt einen"),
        Over::TextFull { most } => {
            format!("ein Text hat höchstens {most} Bytes; den Rest in einen anderen schreiben")
        }
        Over::TypedAfterwards { save, leave } => {
            format!("erfasst; dies wurde danach getippt: {save} erfasst es auch, {leave} behält es")
        }
        Over::AnotherIn { seconds } => format!("falsch; wieder in {seconds} s"),
        Over::WhatIf { impact, urgency } => {
            format!("Was wäre, wenn: Auswirkung {impact}, Dringlichkeit {urgency}")
        }
        Over::LogOf(what) => format!("Protokoll {what}"),
        Over::NewestLast(count) => format!("{count}, neueste zuletzt"),
    }
}

pub(in crate::words) fn empty(_: Words, said: Empty<'_>) -> String {
    match said {
        Empty::NoIncidentsYet { key } => {
            format!("noch keine Vorfälle: {key} nimmt einen auf, `pikett import` viele")
        }
        Empty::NoIncidentPasses { key } => format!("kein Vorfall kommt durch den Filter: {key} löscht ihn"),
        Empty::NoIncidents => "keine Vorfälle".to_owned(),
        Empty::NoRowPasses { key } => format!("keine Zeile kommt durch den Filter: {key} löscht ihn"),
        Empty::NothingRunsOut => "nichts läuft ab".to_owned(),
        Empty::NoUpdates => "keine Updates geplant".to_owned(),
        Empty::NoStorage => "kein Mandant mit Speicher".to_owned(),
        Empty::NoProducts => "keine Lizenzen von Anlagen, keine Guthabenkonten".to_owned(),
        Empty::NoAvailability => "kein Mandant mit zugesagter Verfügbarkeit".to_owned(),
        Empty::NoContracts => "kein Mandant hat einen Vertrag".to_owned(),
        Empty::NoRows => "keine Mandanten".to_owned(),
        Empty::NothingYet => "noch nichts".to_owned(),
        Empty::OlderThanKept => "älter als die Einträge, die hier aufbewahrt werden".to_owned(),
    }
}

pub(in crate::words) fn corner(_: Words, said: Corner<'_>) -> String {
    match said {
        Corner::Sort("") => "sort: prio,received".to_owned(),
        Corner::Sort(order) => format!("sort: {order}"),
        Corner::HiddenColumns(count) => format!("+{count} Spalten"),
        Corner::NewAbove(count) => format!("{count} neu darüber"),
        Corner::Marked { shown, hidden: 0 } => format!("{shown} markiert"),
        Corner::Marked { shown, hidden } => format!("{shown} markiert ({hidden} verborgen)"),
        Corner::Warned(count) => format!("{count} Warn."),
        Corner::Overbooked { warned, servers } => format!("{warned} Warn., {servers} überbucht"),
        Corner::NearCeiling(count) => format!("{count} nahe Grenze"),
        Corner::Soon { count, all } => format!("{count}/{all} in 7d"),
        Corner::Pictures { first, last, of } => format!("{first}-{last} von {of}"),
        Corner::Rollout { release, done, all, halted } => {
            let halted = if halted { " HALT" } else { "" };
            format!(" {release}: {done}/{all}{halted}")
        }
    }
}
