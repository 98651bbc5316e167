//! Text into terms whose keys are still to be looked up.

use super::keys::Heard;
use super::measure::Operator;
use super::mistake::{Mistake, Misunderstood};
use super::raw::{Form, Raw, SORT, wrong};
use super::terms::{self, Looked};
use super::understood::{Filter, Term};
use winnow::Parser;
use winnow::ascii::multispace0;
use winnow::combinator::{alt, delimited, not, opt, preceded, repeat, terminated};
use winnow::error::{ContextError, ErrMode};
use winnow::stream::{LocatingSlice, Location};
use winnow::token::{one_of, take_till, take_while};

type Input<'a> = LocatingSlice<&'a str>;

type Parsed<T> = Result<T, ErrMode<ContextError>>;

/// Terms with where each ends.
fn raw_terms(text: &str) -> Result<Vec<(Raw<'_>, usize)>, Misunderstood> {
    let mut all = preceded(multispace0, repeat(0.., terminated(raw_term, multispace0)));
    all.parse(LocatingSlice::new(text)).map_err(|e| {
        let regex = text[e.offset()..].trim_start_matches(['-', '!']).starts_with('/');
        let what = if regex { Mistake::OpenExpression } else { Mistake::OpenQuote };
        wrong(text, e.offset(), what)
    })
}

/// The same filter, sorted by `sort` instead; by the queue's own order when that is empty.
///
/// # Errors
/// As [`filter`]'s.
pub(super) fn sorted_by(text: &str, sort: &str) -> Result<String, Misunderstood> {
    let raw = raw_terms(text)?;
    let others = raw.iter().filter(|(raw, _)| raw.key != Some(SORT));
    let mut terms: Vec<String> =
        others.filter_map(|(raw, end)| text.get(raw.at..*end)).map(str::to_owned).collect();
    if !sort.is_empty() {
        terms.push(format!("{SORT}:{sort}"));
    }
    Ok(terms.join(" "))
}

pub(super) fn filter(text: &str, heard: Heard) -> Result<Filter, Misunderstood> {
    let raw = raw_terms(text)?;
    let mut filter = Filter::default();
    for (raw, end) in &raw {
        match terms::look_up(text, raw, heard)? {
            Looked::Sort(terms) => filter.sort.extend(terms),
            Looked::Test(test) => {
                let own = text.get(raw.at..*end).unwrap_or_default().to_owned();
                filter.terms.push(Term { negated: raw.negated, test, text: own });
            }
        }
    }
    Ok(filter)
}

fn raw_term<'a>(input: &mut Input<'a>) -> Parsed<(Raw<'a>, usize)> {
    let at = input.current_token_start();
    let negated = opt(one_of(['-', '!'])).parse_next(input)?.is_some();
    let name = take_while(1.., |c: char| c.is_ascii_alphabetic());
    let sign = alt((
        ':'.value(None),
        "<=".value(Some(Operator::AtMost)),
        ">=".value(Some(Operator::AtLeast)),
        '<'.value(Some(Operator::Less)),
        '>'.value(Some(Operator::More)),
        '='.value(Some(Operator::Is)),
    ));
    let key = opt((name, sign)).parse_next(input)?;
    let value_at = input.current_token_start();
    let quoted = delimited('"', take_till(0.., '"'), '"').map(|value| (value, Form::Quoted));
    let expression = delimited('/', take_till(1.., '/'), '/').map(|value| (value, Form::Expression));
    // Without a key a / begins an expression; behind a key it is a character like any other.
    let (value, form) = match key {
        None => {
            let word = preceded(not('/'), word).map(|value| (value, Form::Plain));
            alt((quoted, expression, word)).parse_next(input)?
        }
        Some(_) => alt((quoted, word.map(|value| (value, Form::Plain)))).parse_next(input)?,
    };
    if value.is_empty() && form == Form::Plain && key.is_none() && !negated {
        return Err(ErrMode::Backtrack(ContextError::new()));
    }
    let (key, operator) = key.map_or((None, None), |(name, operator)| (Some(name), operator));
    let end = input.current_token_start();
    Ok((Raw { at, negated, key, operator, value, value_at, form }, end))
}

fn word<'a>(input: &mut Input<'a>) -> Parsed<&'a str> {
    take_while(0.., |c: char| !c.is_whitespace() && c != '"').parse_next(input)
}
