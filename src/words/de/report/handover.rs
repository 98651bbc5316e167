//! The handover to the next shift.

use crate::words::Words;
use crate::words::report::Handing;

pub(in crate::words) fn handing(words: Words, says: Handing<'_>) -> String {
    match says {
        Handing::Title(at) => format!("Übergabe {}", words.wall(at)),
        Handing::Alarms => "Alarme".to_owned(),
        Handing::Urgent => "Offen, Priorität 1 und 2".to_owned(),
        Handing::Due => "Fällig in den nächsten 12 Stunden".to_owned(),
        Handing::Waiting => "Warten auf den Kunden".to_owned(),
        Handing::Unowned => "Ohne Bearbeiter".to_owned(),
        Handing::Since(at) => format!("Seit {}", words.wall(at)),
        Handing::Alarm { severity, since, says, rule } => {
            let (severity, since) = (words.state(severity), words.full_time(since));
            format!("{severity} seit {since}: {} ({rule})", words.alarm(says))
        }
        Handing::MoreAlarms(more) => format!("und {more} weitere: alle zeigt `pikett alarms`"),
        Handing::Incident { number, priority, stage, tenant, owner, subject, wants, missed } => {
            let (stage, owner) = (words.state(stage), owner.unwrap_or("niemand"));
            let wants = wants.map(|wants| format!(", wartet auf {wants}")).unwrap_or_default();
            let missed: Vec<&str> = missed.iter().map(|clock| words.clock_name(clock)).collect();
            let missed = match &*missed {
                [] => String::new(),
                missed => format!(", versäumt: {}", missed.join(" und ")),
            };
            format!("{number} P{priority} {stage} {tenant}, Bearbeiter {owner}: {subject}{wants}{missed}")
        }
        Handing::Target { number, clock } => format!("{number} Frist {}", words.clock_name(clock)),
        Handing::Level { number, level, who } => format!("{number} Stufe {level}: {}", words.callee(who)),
        Handing::Promised(number) => format!("{number} soll wieder gehen"),
        Handing::WaitingEnds(number) => format!("{number} Warten endet"),
        Handing::Update { server, release } => format!("{server} Update auf {release}"),
        Handing::Notice { server, release } => format!("{server} Ankündigung von {release}"),
    }
}
