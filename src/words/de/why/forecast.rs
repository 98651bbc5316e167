//! What is foreseen, and by which arithmetic.

use crate::domain::base::span;
use crate::domain::readings::why::{ForecastAnswer, ForecastStep};
use crate::words::Words;

pub(super) fn answer(answer: &ForecastAnswer) -> String {
    match answer {
        ForecastAnswer::Late { by } => format!("wird um etwa {} versäumt?", span::short(*by)),
        ForecastAnswer::InTime { left } => format!("wird eingehalten, etwa {} bleiben?", span::short(*left)),
        ForecastAnswer::TooFew => "zu wenig Vergangenheit".to_owned(),
        ForecastAnswer::Nothing => "nichts vorherzusagen".to_owned(),
    }
}

pub(super) fn step(words: Words, step: &ForecastStep) -> String {
    match step {
        ForecastStep::Pace { priority, of, days, median } => format!(
            "Median der letzten {of} P{}, die dieser Desk in {days} Tagen gelöst hat: {} ab Beginn der Arbeit, ohne Warten",
            priority.number(),
            span::short(*median)
        ),
        ForecastStep::TooFew { priority, of, needed, days } => {
            format!("{of} P{} in {days} Tagen gelöst; ab {needed} lässt sich etwas sagen", priority.number())
        }
        ForecastStep::People { names, roster } if names.is_empty() => {
            let roster = if *roster { ", nach dem Dienstplan" } else { "" };
            format!("niemand da, der an Vorfällen arbeitet{roster}")
        }
        ForecastStep::People { names, roster } => {
            let roster = if *roster {
                ", nach dem Dienstplan und der laufenden Arbeit"
            } else {
                ", nach der laufenden Arbeit"
            };
            format!("{} an der Arbeit: {}{roster}", names.len(), names.join(", "))
        }
        ForecastStep::NotThere => "gehört jemandem, der nicht da ist, oder steht weit hinten".to_owned(),
        ForecastStep::Worked { worked, takes } if worked >= takes => {
            format!("{} gearbeitet, mehr als die üblichen {}", span::short(*worked), span::short(*takes))
        }
        ForecastStep::Worked { worked, takes } => {
            format!("{} von üblichen {} gearbeitet", span::short(*worked), span::short(*takes))
        }
        ForecastStep::Ahead(0) => "nichts kommt davor".to_owned(),
        ForecastStep::Ahead(ahead) => format!("{ahead} kommen bei derselben Person davor"),
        ForecastStep::Begins(at) => format!("Arbeit beginnt etwa {}", words.wall(*at)),
        ForecastStep::Ends { at, takes } => {
            format!("übliche Arbeit {}: wiederhergestellt etwa {}", span::short(*takes), words.wall(*at))
        }
        ForecastStep::Limit(due) => format!("die Frist endet {}", words.wall(*due)),
    }
}
