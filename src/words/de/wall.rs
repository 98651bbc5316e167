//! What the wall says.

use crate::words::Words;
use crate::words::wall::{OnWall, Word};

each! {
    wall_word(Word) {
        Wall => "PIKETT WAND",
        Incidents => "VORFÄLLE",
        ClocksAndPeople => "FRISTEN UND LEUTE",
        Updates => "UPDATES",
        Capacity => "KAPAZITÄT",
        DataIsFresh => "OK",
        DataIsLate => "VERZUG",
        NoDesk => "KEIN DESK",
        EscalationDue => "Eskalation fällig",
        Escalations => "ESK",
        NoEscalation => "keine fällig",
        InWork => "alle in Arbeit",
        NextLimits => "Nächste Fristen",
        NothingRuns => "nichts läuft ab",
        Unowned => "Ohne Bearbeiter",
        AllOwned => "jeder Vorfall hat einen Bearbeiter",
        WaitingLongest => "Am längsten wartend",
        NobodyWaits => "kein Vorfall wartet",
        Waiting => "Wartend",
        Over => "Über der Frist",
        Soon => "Bald fällig",
        OnShift => "Bei der Arbeit",
        NobodyThere => "an keiner Konsole ist ein Vorfall offen",
        Tonight => "Updates heute Nacht",
        NoUpdatePlanned => "kein Update geplant",
        NextUpdates => "Nächste Updates",
        Nights => "14 Nächte",
        NoticesMissing => "Ankündigung fehlt",
        NoNoticeMissing => "keine Ankündigung fehlt",
        Deferrals => "Aufschübe",
        NoDeferral => "kein Aufschub",
        Rollout => "Rollout",
        NoRollout => "kein Rollout",
        Storage => "Speicher",
        NoStorage => "kein Speicher gemessen",
        Credits => "Guthaben",
        NoCredits => "kein Konto",
        Licences => "Lizenzen fehlen",
        EnoughLicences => "genug Lizenzen",
        Availability => "Verfügbarkeit",
        AvailabilityKept => "jede Zusage eingehalten",
        NewCritical => "NEUER P1",
        SinceLast => "seit dem letzten P1",
        NeverCritical => "kein P1 bekannt",
        NobodyOwns => "OHNE BEARBEITER",
        Down => "Telefonie AUS",
        Late => "zu spät",
        NoticeMissing => "ANKÜNDIGUNG FEHLT",
        Halted => "ANGEHALTEN",
        Legend => "-0:53 über der Frist   v eingehalten   = steht   ~ ohne Frist   ? geschätzt",
    }
}

pub(in crate::words) fn on_wall(_: Words, said: OnWall<'_>) -> String {
    match said {
        OnWall::Page { number, of } => format!("Seite {number}/{of}"),
        OnWall::NextIn(seconds) => format!("weiter in {seconds} s"),
        OnWall::PinnedUnowned(number) => format!("FEST: {number} ohne Bearbeiter"),
        OnWall::PinnedLevel { level, number } => format!("FEST: Stufe {level} fällig, {number}"),
        OnWall::PinnedUnownedInShort => "FEST ohne Bearb.".to_owned(),
        OnWall::PinnedLevelInShort(level) => format!("FEST Stufe {level} fällig"),
        OnWall::AgeInShort(seconds) => format!("{seconds} s alt"),
        OnWall::StaleInShort(age) => format!("ALT {age}"),
        OnWall::Age(seconds) => format!("Daten {seconds} s alt"),
        OnWall::Stale { age, why: None } => format!("DATEN {age} ALT - FRISTEN GESCHÄTZT"),
        OnWall::Stale { age, why: Some(why) } => format!("DATEN {age} ALT - FRISTEN GESCHÄTZT: {why}"),
        OnWall::NotReached { why, again } => format!("{why}; neuer Versuch in {again} s"),
        OnWall::Desk(name) => format!("Desk {name}"),
        OnWall::UnownedCount(count) => format!("{count} ohne Bearbeiter"),
        OnWall::UnownedInShort(count) => format!("{count} o. Bearb."),
        OnWall::WaitingCount(count) => format!("{count} wartend"),
        OnWall::Oldest(age) => format!("ältester {age}"),
        OnWall::Level { level, number } => format!("Stufe {level}: {number}"),
        OnWall::LevelDue { level, who: "", since } => {
            format!("STUFE {level} FÄLLIG seit {since}")
        }
        OnWall::LevelDue { level, who, since } => format!("STUFE {level} FÄLLIG: {who}, seit {since}"),
        OnWall::LevelAt { level, who: "", at } => format!("Stufe {level} um {at}"),
        OnWall::LevelAt { level, who, at } => format!("Stufe {level}: {who} um {at}"),
        OnWall::DownFor(time) => format!("Telefonie AUS {time}"),
        OnWall::Days { days, hours } => format!("{days} T {hours} h"),
        OnWall::Hours { hours, minutes } => format!("{hours} h {minutes} min"),
        OnWall::LastCritical { number, ended } => format!("{number} beendet {ended}"),
        OnWall::More(count) => format!("+{count} weitere"),
        OnWall::Tenants(1) => "1 Mandant".to_owned(),
        OnWall::Tenants(count) => format!("{count} Mandanten"),
        OnWall::LastsDays(days) => format!("{days} Tage"),
        OnWall::Others(count) => format!("bei {count} anderen eingehalten"),
        OnWall::Warned(count) => format!("{count} fast voll"),
        OnWall::Missed(count) => format!("{count} versäumt"),
        OnWall::OnceMore(key) => format!("{key} noch einmal binnen 2 s beendet die Wand"),
        OnWall::NoCommand { typed, known } => format!("`{typed}` gibt es hier nicht; es gibt {known}"),
        OnWall::NoPage { typed, known } => format!("keine Seite `{typed}`; die Seiten sind {known}"),
        OnWall::PageTwice(page) => format!("die Seite {page} ist zweimal genannt"),
        OnWall::NoNight(typed) => format!("`{typed}` ist keine Nacht; etwa so schreiben: 22:00-06:00"),
        OnWall::NoRotation { typed, least, most } => {
            format!("`{typed}` ist keine Zeit für eine Seite; {least} bis {most} angeben, etwa 20s")
        }
        OnWall::NoCheck(typed) => format!(
            "`{typed}` nennt keinen Bildschirm mit Abstand; etwa so schreiben: 55in 5m, 10 bis 200 Zoll, bis 100 m"
        ),
        OnWall::CheckOf { inches, rows, metres } => {
            format!("{inches} Zoll bei 16:9, {rows} Zeilen, gelesen aus {metres} m:")
        }
        OnWall::CheckText { to } => format!("Textzeilen lesbar bis {to} m"),
        OnWall::CheckBig { rows, to } => format!("Ziffern von {rows} Zeilen bis {to} m"),
        OnWall::Readable(true) => "lesbar".to_owned(),
        OnWall::Readable(false) => "NICHT lesbar".to_owned(),
        OnWall::CheckRows(rows) => format!("mit höchstens {rows} Zeilen wäre von dort aller Text lesbar"),
    }
}
