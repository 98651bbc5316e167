//! What is foreseen, and by which arithmetic.

use crate::domain::base::span;
use crate::domain::readings::why::{ForecastAnswer, ForecastStep};
use crate::words::Words;

pub(super) fn answer(answer: &ForecastAnswer) -> String {
    match answer {
        ForecastAnswer::Late { by } => format!("will be missed by about {}?", span::short(*by)),
        ForecastAnswer::InTime { left } => format!("will be kept, about {} left?", span::short(*left)),
        ForecastAnswer::TooFew => "not enough history".to_owned(),
        ForecastAnswer::Nothing => "nothing can be said".to_owned(),
    }
}

pub(super) fn step(words: Words, step: &ForecastStep) -> String {
    match step {
        ForecastStep::Pace { priority, of, days, median } => format!(
            "median of the last {of} P{} that this desk resolved within {days} days: {} from the begin of work, without waiting",
            priority.number(),
            span::short(*median)
        ),
        ForecastStep::TooFew { priority, of, needed, days } => format!(
            "{of} P{} resolved within {days} days; from {needed} on something can be said",
            priority.number()
        ),
        ForecastStep::People { names, roster } if names.is_empty() => {
            let roster = if *roster { ", by the roster" } else { "" };
            format!("nobody is there who works on incidents{roster}")
        }
        ForecastStep::People { names, roster } => {
            let roster =
                if *roster { ", by the roster and what is worked on" } else { ", by what is worked on" };
            format!("{} at work: {}{roster}", names.len(), names.join(", "))
        }
        ForecastStep::NotThere => "it belongs to somebody who is not there, or stands far behind".to_owned(),
        ForecastStep::Worked { worked, takes } if worked >= takes => {
            format!("{} of work done, more than the usual {}", span::short(*worked), span::short(*takes))
        }
        ForecastStep::Worked { worked, takes } => {
            format!("{} of work done of the usual {}", span::short(*worked), span::short(*takes))
        }
        ForecastStep::Ahead(0) => "nothing comes before it".to_owned(),
        ForecastStep::Ahead(ahead) => format!("{ahead} come before it with the same person"),
        ForecastStep::Begins(at) => format!("work begins about {}", words.wall(*at)),
        ForecastStep::Ends { at, takes } => {
            format!("usual work {}: restored about {}", span::short(*takes), words.wall(*at))
        }
        ForecastStep::Limit(due) => format!("the limit is {}", words.wall(*due)),
    }
}
