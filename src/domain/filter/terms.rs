//! Keys and values into tests.

use super::measure::{Comparison, Measure, Operator};
use super::order::{SORTS, SortTerm};
use super::parse::{Form, Raw, SORT, wrong};
use super::pattern::{Expression, Pattern, Version};
use super::{Is, Looks, Misunderstood, STATES, Test};
use crate::domain::incident::{Kind, Number, Priority, Stage};
use crate::domain::text::folded;

/// What a term asks for.
pub(super) enum Looked {
    Test(Test),
    Sort(Vec<SortTerm>),
}

pub(super) fn look_up(text: &str, raw: &Raw<'_>) -> Result<Looked, Misunderstood> {
    if raw.value.is_empty() && raw.form == Form::Plain {
        return Err(wrong(text, raw.value_at, "a value is missing"));
    }
    let Some(key) = raw.key else { return bare(text, raw).map(Looked::Test) };
    if let Some(measure) = Measure::parse(key) {
        return comparison(text, raw, measure).map(Looked::Test);
    }
    if key == "ver" {
        return versions(text, raw).map(Looked::Test);
    }
    if raw.operator.is_some() {
        return Err(wrong(text, raw.at, &format!("`{key}` is not compared; write {key}:")));
    }
    if key == SORT {
        let words = SORTS.map(|(word, ..)| word).join(" ");
        let terms = list(text, raw, &format!("after sort: comes one of {words}"), SortTerm::parse)?;
        if raw.negated {
            return Err(wrong(text, raw.at, "a sorting is turned round by sort:-due"));
        }
        return Ok(Looked::Sort(terms));
    }
    keyed(text, raw, key).map(Looked::Test)
}

/// A term without a key.
fn bare(text: &str, raw: &Raw<'_>) -> Result<Test, Misunderstood> {
    if raw.form == Form::Expression {
        return Expression::new(raw.value)
            .map(Test::Expression)
            .map_err(|why| wrong(text, raw.value_at, &why));
    }
    Ok(match raw.value.parse::<Number>() {
        Ok(number) if raw.value.starts_with(['I', 'i']) => Test::Number(number),
        _ => Test::Words(folded(raw.value)),
    })
}

fn comparison(text: &str, raw: &Raw<'_>, measure: Measure) -> Result<Test, Misunderstood> {
    let (within, value) = Operator::split(raw.value);
    let Some(operator) = raw.operator.or(within) else {
        return Err(wrong(text, raw.value_at, "a comparison is wanted, such as <30m or >=75"));
    };
    let at = raw.value_at + (raw.value.len() - value.len());
    let value = if raw.operator.is_some() { raw.value } else { value };
    Comparison::parse(measure, operator, value).map(Test::Measure).map_err(|what| wrong(text, at, what))
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
    list(text, raw, "a version is wanted, such as 8.3", parse).map(Test::Version)
}

fn keyed(text: &str, raw: &Raw<'_>, key: &str) -> Result<Test, Misunderstood> {
    Ok(match key {
        "p" => Test::Priority(list(text, raw, "a priority is 1, 2, 3 or 4", |value| {
            value.parse().ok().and_then(Priority::from_number)
        })?),
        "st" => {
            let codes = Stage::ALL.map(|stage| stage.code().to_lowercase()).join(" ");
            Test::Stage(list(text, raw, &format!("the states are {codes}"), |value| {
                Stage::ALL.into_iter().find(|stage| stage.code().eq_ignore_ascii_case(value))
            })?)
        }
        "kind" => {
            let kinds = Kind::ALL.map(Kind::key).join(" ");
            Test::Kind(list(text, raw, &format!("the kinds are {kinds}"), Kind::parse)?)
        }
        "is" => {
            let known: Vec<&str> = STATES.iter().map(|(word, ..)| *word).collect();
            Test::Is(list(text, raw, &format!("after is: comes one of {}", known.join(" ")), state)?)
        }
        "tenant" => Test::Tenant(patterns(raw)),
        "server" => Test::Server(patterns(raw)),
        "reseller" => Test::Reseller(patterns(raw)),
        "policy" => Test::Policy(patterns(raw)),
        "note" => Test::Notice(patterns(raw)),
        "defer" => Test::Deferral(patterns(raw)),
        "master" => Test::Master(
            raw.value.parse().map_err(|_| wrong(text, raw.value_at, "an incident number is wanted"))?,
        ),
        "own" => Test::Owner(
            raw.value.split(',').map(|value| (value != "-").then(|| Pattern::new(value))).collect(),
        ),
        _ => {
            let names: Vec<&str> = Looks::ALL.iter().map(|looks| looks.key()).collect();
            return Err(wrong(text, raw.at, &format!("no key `{key}`; there are {}", names.join(" "))));
        }
    })
}

fn state(word: &str) -> Option<Is> {
    STATES.iter().find(|(known, ..)| *known == word).map(|(_, is, _)| *is)
}

fn patterns(raw: &Raw<'_>) -> Vec<Pattern> {
    raw.value.split(',').map(Pattern::new).collect()
}

fn list<T>(
    text: &str,
    raw: &Raw<'_>,
    expected: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Misunderstood> {
    let mut at = raw.value_at;
    let mut found = Vec::new();
    for value in raw.value.split(',') {
        found.push(parse(value).ok_or_else(|| wrong(text, at, expected))?);
        at += value.len() + 1;
    }
    Ok(found)
}
