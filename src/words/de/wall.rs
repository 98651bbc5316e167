//! What the wall says.

use crate::words::Words;
use crate::words::wall::{Happened, Loud, OnWall, Word};

each! {
    wall_word(Word) {
        Wall => "PIKETT WAND",
        Incidents => "VORFÄLLE",
        ClocksAndPeople => "FRISTEN UND LEUTE",
        Updates => "UPDATES",
        Capacity => "KAPAZITÄT",
        DataIsFresh => "OK",
        DataIsLate => "VERZUG",
        TimeStands => "ZEIT STEHT",
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
        CriticalAgain => "WIEDER P1",
        CriticalNow => "JETZT P1",
        SinceLast => "seit dem letzten P1",
        NeverCritical => "kein P1 bekannt",
        NobodyOwns => "OHNE BEARBEITER",
        Down => "Telefonie AUS",
        Late => "zu spät",
        UpdatesFailed => "Fehlgeschlagen",
        UpdateFailed => "FEHLGESCHLAGEN",
        NoticeMissing => "ANKÜNDIGUNG FEHLT",
        Halted => "ANGEHALTEN",
        LegendUpdates => "auf+7d um 7 Tage aufgeschoben   ant+7d beantragt   3! Nacht zu voll",
        LegendCapacity => "87 T bis voll oder verbraucht   -1h41 weniger als zugesagt   ? geschätzt",
        Keys => "1-4 n p: Seite   :clocks :check 55in 5m   Esc: schließen   q q: Ende",
        Legend => "-0:53 über Frist  x versäumt  v eingehalten  = steht  ~ ohne  ? geschätzt",
    }
}

each! {
    wall_happened(Happened) {
        Reported => "gemeldet",
        Taken => "übernommen",
        Started => "Arbeit begonnen",
        Noted => "Notiz",
        EtaGiven => "Schätzung genannt",
        Waits => "wartet auf Kunden",
        Answered => "Kunde hat geantwortet",
        Reclassified => "neu eingestuft",
        Assigned => "zugewiesen",
        Workaround => "Workaround",
        Escalated => "eskaliert",
        NewsAsked => "Kunde fragt nach",
        Resolved => "gelöst",
        Reopened => "wieder geöffnet",
        Closed => "geschlossen",
        TelephonyDown => "Telefonie AUS",
        TelephonyUp => "Telefonie geht",
        Missed => "Frist versäumt",
        LevelDue => "Stufe fällig",
        Planned => "Update geplant",
        Announced => "angekündigt",
        DeferralAsked => "Aufschub erbeten",
        DeferralDecided => "Aufschub entschieden",
        UpdateBegan => "Update begonnen",
        UpdateDone => "Update fertig",
        UpdateFailed => "Update FEHLGESCHLAGEN",
        UpdateRolledBack => "zurückgerollt",
    }
}

pub(in crate::words) fn loud(_: Words, said: Loud<'_>) -> String {
    match said {
        Loud::HasNoOwner(number) => format!("{number} ohne Bearbeiter"),
        Loud::LevelIsDue { level, number } => format!("Stufe {level} fällig, {number}"),
        Loud::Pinned { is_pinned: true, what } => format!("GEHALTEN: {what}"),
        Loud::Pinned { is_pinned: false, what } => format!("ALARM: {what}"),
        Loud::UnownedInPinned => "GEHALTEN o. Bearb.".to_owned(),
        Loud::LevelInPinned(level) => format!("GEHALTEN Stufe {level}"),
        Loud::LevelDueNow { level, number } => format!("STUFE {level} FÄLLIG {number}"),
        Loud::StaleInShort(age) => format!("ALT {age}"),
        Loud::StaleInLarge(age) => format!("DATEN {age} ALT"),
        Loud::TimeStands(ahead) => {
            format!("ZEIT STEHT AM LETZTEN EINTRAG, {ahead} VOR DIESEM RECHNER - FRISTEN GESCHÄTZT")
        }
        Loud::Stale { age, why: None } => format!("DATEN {age} ALT - FRISTEN GESCHÄTZT"),
        Loud::Stale { age, why: Some(why) } => format!("DATEN {age} ALT - FRISTEN GESCHÄTZT: {why}"),
    }
}

pub(in crate::words) fn on_wall(_: Words, said: OnWall<'_>) -> String {
    match said {
        OnWall::Page { number, of } => format!("Seite {number}/{of}"),
        OnWall::NextIn(seconds) => format!("weiter in {seconds} s"),
        OnWall::AgeInShort(seconds) => format!("{seconds} s alt"),
        OnWall::Part(reseller) => format!("NUR RESELLER {reseller}"),
        OnWall::Age(seconds) => format!("Daten {seconds} s alt"),
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
        OnWall::LastsDays(days) => format!("{days} T"),
        OnWall::Others(count) => format!("bei {count} anderen eingehalten"),
        OnWall::Full(count) => format!("{count} voll"),
        OnWall::Past(count) => format!("{count} begonnen oder fällig, ohne Ergebnis"),
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
