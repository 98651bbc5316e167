//! Keys and values into tests.

use super::keys::{Heard, Is, Looks, STATES};
use super::measure::{Comparison, Measure, Operator};
use super::mistake::{Mistake, Misunderstood, Wanted};
use super::order::SortTerm;
use super::pattern::{Expression, Pattern, Version};
use super::raw::{Form, Raw, SORT, wrong};
use super::understood::Test;
use crate::domain::base::number::Number;
use crate::domain::base::text::folded;
use crate::domain::contract::{Kind, Priority};
use crate::domain::facts::incident::Stage;

/// What a term asks for.
pub(super) enum Looked {
    Test(Test),
    Sort(Vec<SortTerm>),
}

pub(super) fn look_up(text: &str, raw: &Raw<'_>, heard: Heard) -> Result<Looked, Misunderstood> {
    if raw.value.is_empty() && raw.form == Form::Plain {
        return Err(wrong(text, raw.value_at, Mistake::NoValue));
    }
    let Some(key) = raw.key else { return bare(text, raw).map(Looked::Test) };
    if let Some(measure) = Measure::parse(key) {
        return comparison(text, raw, measure).map(Looked::Test);
    }
    if key == "ver" {
        return versions(text, raw).map(Looked::Test);
    }
    if raw.operator.is_some() {
        return Err(wrong(text, raw.at, Mistake::NotCompared(key.to_owned())));
    }
    if key == SORT {
        let terms = list(text, raw, &Mistake::NoneOf(Looks::Sort), SortTerm::parse)?;
        if raw.negated {
            return Err(wrong(text, raw.at, Mistake::Negated));
        }
        return Ok(Looked::Sort(terms));
    }
    keyed(text, raw, key, heard).map(Looked::Test)
}

/// A term without a key.
fn bare(text: &str, raw: &Raw<'_>) -> Result<Test, Misunderstood> {
    if raw.form == Form::Expression {
        return Expression::new(raw.value)
            .map(Test::Expression)
            .map_err(|what| wrong(text, raw.value_at, what));
    }
    Ok(match raw.value.parse::<Number>() {
        Ok(number) if raw.value.starts_with(['I', 'i']) => Test::Number(number),
        _ => Test::Words(folded(raw.value)),
    })
}

fn comparison(text: &str, raw: &Raw<'_>, measure: Measure) -> Result<Test, Misunderstood> {
    let (within, value) = Operator::split(raw.value);
    let Some(operator) = raw.operator.or(within) else {
        return Err(wrong(text, raw.value_at, Mistake::NoComparison));
    };
    let at = raw.value_at + (raw.value.len() - value.len());
    let value = if raw.operator.is_some() { raw.value } else { value };
    let read = Comparison::parse(measure, operator, value).map(Test::Measure);
    read.map_err(|wanted| wrong(text, at, Mistake::Not(wanted)))
}

fn versions(text: &str, raw: &Raw<'_>) -> Result<Test, Misunderstood> {
    let sign = match raw.operator {
        None | Some(Operator::Is) => "",
        Some(Operator::Less) => "<",
        Some(Operator::AtMost) => "<=",
        Some(Operator::More) => ">",
        Some(Operator::AtLeast) => ">=",
    };
    let parse = |value: &str| Version::parse(&format!("{sign}{value}"));
    list(text, raw, &Mistake::Not(Wanted::Version), parse).map(Test::Version)
}

fn keyed(text: &str, raw: &Raw<'_>, key: &str, heard: Heard) -> Result<Test, Misunderstood> {
    let words = |looks| raw.value.split(',').map(|value| Pattern::new(meant(heard, looks, value))).collect();
    Ok(match key {
        "p" => Test::Priority(list(text, raw, &Mistake::Not(Wanted::Priority), |value| {
            value.trim_start_matches(['p', 'P']).parse().ok().and_then(Priority::from_number)
        })?),
        "st" => Test::Stage(list(text, raw, &Mistake::NoneOf(Looks::Stage), |value| {
            let code = meant(heard, Looks::Stage, value);
            Stage::ALL.into_iter().find(|stage| stage.code().eq_ignore_ascii_case(code))
        })?),
        "kind" => Test::Kind(list(text, raw, &Mistake::NoneOf(Looks::Kind), |value| {
            Kind::parse(meant(heard, Looks::Kind, value))
        })?),
        "is" => Test::Is(list(text, raw, &Mistake::NoneOf(Looks::Is), state)?),
        "tenant" => Test::Tenant(patterns(raw)),
        "server" => Test::Server(patterns(raw)),
        "reseller" => Test::Reseller(patterns(raw)),
        "policy" => Test::Policy(patterns(raw)),
        "note" => Test::Notice(words(Looks::Notice)),
        "defer" => Test::Deferral(words(Looks::Deferral)),
        "master" => Test::Master(
            raw.value.parse().map_err(|_| wrong(text, raw.value_at, Mistake::Not(Wanted::Number)))?,
        ),
        "own" => Test::Owner(
            raw.value
                .split(',')
                .map(|value| (!matches!(value, "-" | ".")).then(|| Pattern::new(value)))
                .collect(),
        ),
        _ => return Err(wrong(text, raw.at, Mistake::NoKey(key.to_owned()))),
    })
}

/// The word of the language for what people say.
fn meant(heard: Heard, looks: Looks, value: &str) -> &str {
    heard(looks, value).unwrap_or(value)
}

fn state(word: &str) -> Option<Is> {
    STATES.iter().find(|(known, _)| *known == word).map(|(_, is)| *is)
}

fn patterns(raw: &Raw<'_>) -> Vec<Pattern> {
    raw.value.split(',').map(Pattern::new).collect()
}

fn list<T>(
    text: &str,
    raw: &Raw<'_>,
    otherwise: &Mistake,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Misunderstood> {
    let mut at = raw.value_at;
    let mut found = Vec::new();
    for value in raw.value.split(',') {
        found.push(parse(value).ok_or_else(|| wrong(text, at, otherwise.clone()))?);
        at += value.len() + 1;
    }
    Ok(found)
}
