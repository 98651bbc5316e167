//! Keys to actions, read from data.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::action::Action;
use super::acts::ACTIONS;
use super::key::Key;
use crate::domain::written::{Fault, Source};

/// The keys that come with pikett.
const EMBEDDED: &str = include_str!("keys.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    keys: BTreeMap<Spanned<String>, Vec<Spanned<String>>>,
}

/// Bindings of one or two keys.
#[derive(Debug)]
pub struct Keymap {
    bindings: Vec<(Vec<Key>, &'static Action)>,
}

/// What a key means after those that came before it.
#[derive(Clone, Copy, Debug)]
pub enum Meaning {
    Action(&'static Action),
    /// The beginning of a longer sequence.
    Prefix,
    Nothing,
}

impl Keymap {
    /// The bindings that come with pikett.
    ///
    /// # Errors
    /// None in a build whose tests have passed: the file is part of it.
    pub fn embedded() -> Result<Self, Fault> {
        Self::parse("keys.toml", EMBEDDED)
    }

    /// Reads bindings.
    ///
    /// # Errors
    /// Unknown actions, words that are no keys, and keys that are bound twice, with line and column.
    pub fn parse(origin: &str, text: &str) -> Result<Self, Fault> {
        let source = Source::new(origin, text);
        let file: File = source.read()?;
        let mut bindings: Vec<(Vec<Key>, &'static Action)> = Vec::new();
        for (name, sequences) in &file.keys {
            let action = ACTIONS
                .iter()
                .find(|action| action.name == name.get_ref())
                .ok_or_else(|| source.fault(name, format!("there is no action `{}`", name.get_ref())))?;
            for written in sequences {
                let sequence = sequence(&source, written)?;
                let clash = |(bound, _): &&(Vec<Key>, &Action)| {
                    bound.starts_with(&sequence) || sequence.starts_with(bound)
                };
                if let Some((_, other)) = bindings.iter().find(clash) {
                    let what = format!("`{}` is bound to `{}` already", written.get_ref(), other.name);
                    return Err(source.fault(written, what));
                }
                bindings.push((sequence, action));
            }
        }
        Ok(Self { bindings })
    }

    pub fn meaning(&self, before: Option<Key>, key: Key) -> Meaning {
        let typed: Vec<Key> = before.into_iter().chain([key]).collect();
        let mut meaning = Meaning::Nothing;
        for (sequence, action) in &self.bindings {
            if *sequence == typed {
                return Meaning::Action(action);
            }
            if sequence.starts_with(&typed) {
                meaning = Meaning::Prefix;
            }
        }
        meaning
    }

    /// The keys of an action as help shows them, the first one first.
    pub fn keys(&self, name: &str) -> Vec<String> {
        let own = self.bindings.iter().filter(|(_, action)| action.name == name);
        own.map(|(sequence, _)| sequence.iter().map(Key::to_string).collect::<String>()).collect()
    }
}

fn sequence(source: &Source<'_>, written: &Spanned<String>) -> Result<Vec<Key>, Fault> {
    let keys: Result<Vec<Key>, _> = written.get_ref().split(' ').map(str::parse).collect();
    let keys = keys.map_err(|e: super::key::NotAKey| source.fault(written, e.to_string()))?;
    if keys.len() > 2 {
        return Err(source.fault(written, "a sequence has at most two keys"));
    }
    Ok(keys)
}
