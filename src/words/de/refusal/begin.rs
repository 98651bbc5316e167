//! Why an update cannot begin.

use crate::domain::base::span;
use crate::domain::base::table::Id;
use crate::domain::readings::fitting::{Misfit, Unfit};
use crate::domain::readings::refusal::begin::{Instead, Obstacle};
use crate::words::de::phrase::many;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(words: Words, server: &Id, why: &Obstacle, instead: Instead) -> Said {
    let Said { what, help } = obstacle(words, why);
    let help = match instead {
        Instead::Reason => {
            "den Grund angeben, aus dem es trotzdem beginnt (`--reason`); er wird festgehalten".to_owned()
        }
        Instead::Mend => help,
        Instead::Times(1) => format!("{help}; oder den zulässigen Zeitpunkt nehmen"),
        Instead::Times(count) => format!("{help}; oder einen der {count} zulässigen Zeitpunkte nehmen"),
    };
    said(format!("das Update von {server} kann nicht beginnen: {what}"), help)
}

/// What stands against it, and what would be right.
pub(in crate::words::de) fn obstacle(words: Words, why: &Obstacle) -> Said {
    match why {
        Obstacle::Over { release, at } => {
            said(format!("das Update auf {release} ist seit {} vorbei", words.wall(*at)), "neu planen")
        }
        Obstacle::Runs { release, since } => said(
            format!("das Update auf {release} läuft seit {}", words.wall(*since)),
            "das Ende festhalten, wenn es so weit ist",
        ),
        Obstacle::Halted { release, since, reason } => said(
            format!(
                "der Rollout von {release} ist seit {} angehalten: {}",
                words.wall(*since),
                words.recorded(reason)
            ),
            format!("weiter geht es mit `pikett update resume {release} --reason TEXT`"),
        ),
        Obstacle::Unasked(release) => said(
            format!("{release} ist eine Testversion, die hier niemand angefordert hat"),
            "nach dem Test für stabil erklären",
        ),
        Obstacle::Newer { server, runs } => said(
            format!("{server} hat bereits {runs}"),
            "ein neueres Release planen oder das letzte zurückrollen",
        ),
        Obstacle::Early { slot, by } => {
            let by = by.map_or_else(String::new, |number| format!(", nach D-{number}"));
            said(format!("nicht vor seinem Termin {}{by}", words.wall(*slot)), "zu seinem Termin beginnen")
        }
        Obstacle::Unfit(misfit) => self::misfit(words, misfit),
        Obstacle::NoWeight => {
            said("dringend, doch der wichtige Grund ist nicht festgehalten", "ihn beim Release festhalten")
        }
        Obstacle::NoticeLate { sent, days } => {
            let sent = words.wall(*sent);
            said(
                format!("die Ankündigung wurde am {sent} versandt, vor weniger als {days} Tagen"),
                announce(*days),
            )
        }
        Obstacle::NoNotice { days } => {
            let what = format!(
                "dieser Beginn wurde nicht angekündigt; die Ankündigung ist {days} Tage vorher fällig"
            );
            said(what, announce(*days))
        }
    }
}

fn announce(days: i64) -> String {
    format!("ankündigen mit `pikett update notice` und {days} Tage danach beginnen")
}

/// What is wrong with a start, and what would be right.
pub(super) fn misfit(words: Words, misfit: &Misfit) -> Said {
    let Misfit { server, takes, unfit, .. } = misfit;
    let (at, clock) = (words.wall(misfit.at), |at| words.time_of_day(at));
    match unfit {
        Unfit::OfficeHours => said(
            format!("{at} liegt in den Bürozeiten, oder das Update liefe in sie hinein"),
            "einen Zeitpunkt außerhalb der Bürozeiten wählen",
        ),
        Unfit::OutsideWindow => {
            said(format!("{at} liegt außerhalb der Wartungsfenster von {server}"), "ein Fenster wählen")
        }
        Unfit::RunsOver { end } => {
            let (takes, end) = (span::short(*takes), clock(*end));
            said(
                format!(
                    "ab {at} liefe das Update, das {takes} dauert, über das Ende des Fensters um {end} hinaus"
                ),
                "früher im Fenster beginnen oder ein längeres wählen",
            )
        }
        Unfit::Backup { from, to } => said(
            format!(
                "ab {at} würde sich das Update mit dem täglichen Backup {}-{} überschneiden",
                clock(*from),
                clock(*to)
            ),
            "dem Backup ausweichen",
        ),
        Unfit::Full { capacity, taken } => {
            let taken: Vec<&str> = taken.iter().map(Id::as_str).collect();
            let names = words.list(&taken);
            let updates = many(*capacity, "Update", "Updates");
            said(
                format!("das Fenster am {at} fasst {updates} und ist voll: {names}"),
                "ein anderes Fenster wählen",
            )
        }
        Unfit::Busy { release, at: other } => {
            let other = words.wall(*other);
            said(
                format!("am {at} wäre {server} noch im Update auf {release}, geplant für {other}"),
                "das andere Update abwarten oder verschieben",
            )
        }
    }
}
