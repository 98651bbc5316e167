//! Text into terms.

use winnow::Parser;
use winnow::ascii::multispace0;
use winnow::combinator::{alt, delimited, opt, preceded, repeat, terminated};
use winnow::error::{ContextError, ErrMode};
use winnow::stream::{LocatingSlice, Location};
use winnow::token::{one_of, take_till, take_while};

use super::{Filter, Is, Misunderstood, Pattern, STATES, Term, Test};
use crate::domain::incident::{Number, Priority, Stage};

type Input<'a> = LocatingSlice<&'a str>;
type Parsed<T> = Result<T, ErrMode<ContextError>>;

/// A term before its key is looked up.
struct Raw<'a> {
    /// Offset in bytes.
    at: usize,
    negated: bool,
    key: Option<&'a str>,
    value: &'a str,
    value_at: usize,
    quoted: bool,
}

pub(super) fn filter(text: &str) -> Result<Filter, Misunderstood> {
    let mut all = preceded(multispace0, repeat(0.., terminated(raw_term, multispace0)));
    let raw: Vec<Raw<'_>> = all
        .parse(LocatingSlice::new(text))
        .map_err(|e| wrong(text, e.offset(), "a quotation mark is not closed"))?;
    let terms = raw.iter().map(|raw| term(text, raw)).collect::<Result<_, _>>()?;
    Ok(Filter { terms })
}

fn raw_term<'a>(input: &mut Input<'a>) -> Parsed<Raw<'a>> {
    let at = input.current_token_start();
    let negated = opt(one_of(['-', '!'])).parse_next(input)?.is_some();
    let key = opt(terminated(take_while(1.., |c: char| c.is_ascii_alphabetic()), ':')).parse_next(input)?;
    let value_at = input.current_token_start();
    let quoted = delimited('"', take_till(0.., '"'), '"').map(|value| (value, true));
    let word = take_while(0.., |c: char| !c.is_whitespace() && c != '"').map(|value| (value, false));
    let (value, quoted) = alt((quoted, word)).parse_next(input)?;
    if value.is_empty() && !quoted && key.is_none() && !negated {
        return Err(ErrMode::Backtrack(ContextError::new()));
    }
    Ok(Raw { at, negated, key, value, value_at, quoted })
}

fn term(text: &str, raw: &Raw<'_>) -> Result<Term, Misunderstood> {
    let test = match raw.key {
        _ if raw.value.is_empty() && !raw.quoted => {
            return Err(wrong(text, raw.value_at, "a value is missing"));
        }
        None => words(raw),
        Some("p") => Test::Priority(list(text, raw, "a priority is 1, 2, 3 or 4", |value| {
            value.parse().ok().and_then(Priority::from_number)
        })?),
        Some("st") => Test::Stage(list(text, raw, "the states are new ack wrk wai wka res clo", |value| {
            Stage::ALL.into_iter().find(|stage| stage.code().eq_ignore_ascii_case(value))
        })?),
        Some("is") => {
            let known = STATES.map(|(word, _)| word).join(" ");
            Test::Is(list(text, raw, &format!("after is: comes one of {known}"), Is::parse)?)
        }
        Some("tenant") => Test::Tenant(patterns(raw)),
        Some("server") => Test::Server(patterns(raw)),
        Some("reseller") => Test::Reseller(patterns(raw)),
        Some("own") => Test::Owner(
            raw.value.split(',').map(|value| (value != "-").then(|| Pattern(value.to_lowercase()))).collect(),
        ),
        Some(key) => {
            let what = format!("no key `{key}:`; there are p: st: is: tenant: server: reseller: own:");
            return Err(wrong(text, raw.at, &what));
        }
    };
    Ok(Term { negated: raw.negated, test })
}

fn words(raw: &Raw<'_>) -> Test {
    match raw.value.parse::<Number>() {
        Ok(number) if raw.value.starts_with(['I', 'i']) => Test::Number(number),
        _ => Test::Words(raw.value.to_lowercase()),
    }
}

fn patterns(raw: &Raw<'_>) -> Vec<Pattern> {
    raw.value.split(',').map(|value| Pattern(value.to_lowercase())).collect()
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

fn wrong(text: &str, offset: usize, what: &str) -> Misunderstood {
    let before = text.get(..offset).unwrap_or(text);
    Misunderstood { column: before.chars().count() + 1, what: what.to_owned() }
}

impl Is {
    fn parse(word: &str) -> Option<Self> {
        const ALL: [Is; 10] = [
            Is::Open,
            Is::Done,
            Is::Waiting,
            Is::Mine,
            Is::Unowned,
            Is::Breached,
            Is::Due,
            Is::EscDue,
            Is::NoEta,
            Is::NoCall,
        ];
        STATES.iter().position(|(known, _)| *known == word).map(|index| ALL[index])
    }
}
