//! Keys to actions, read from data.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::action::{Action, Slip};
use super::acts::ACTIONS;
use super::key::{Code, Key};
use super::verb::{KeyNames, Verb};
use crate::config::KeyStyle;
use crate::domain::base::written::{Fault, OfLook, Source};

/// The keys that come with pikett.
const VIM: &str = include_str!("keys.toml");
const PLAIN: &str = include_str!("keys-plain.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    keys: BTreeMap<Spanned<String>, Vec<Spanned<String>>>,
}

/// Bindings of one or two keys; none where there are no keys to press.
#[derive(Debug, Default)]
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
    /// None in a build whose tests have passed: the files are part of it.
    pub fn embedded(style: KeyStyle) -> Result<Self, Fault> {
        match style {
            KeyStyle::Vim => Self::parse("keys.toml", VIM),
            KeyStyle::Plain => Self::parse("keys-plain.toml", PLAIN),
        }
    }

    /// Reads bindings.
    ///
    /// # Errors
    /// Unknown actions, words that are no keys, keys that are bound twice, and acts on keys that are
    /// pressed by accident, with line and column.
    pub fn parse(origin: &str, text: &str) -> Result<Self, Fault> {
        Self { bindings: Vec::new() }.with(origin, text)
    }

    /// The same with other keys for the actions that `text` names; no key unbinds one.
    ///
    /// # Errors
    /// As [`parse`](Self::parse)'s.
    pub fn with(mut self, origin: &str, text: &str) -> Result<Self, Fault> {
        let source = Source::new(origin, text);
        let file: File = source.read()?;
        self.bindings.retain(|(_, action)| !file.keys.keys().any(|name| name.get_ref() == action.name()));
        for (name, sequences) in &file.keys {
            let action = ACTIONS.iter().find(|action| action.name() == name.get_ref());
            let action =
                action.ok_or_else(|| source.fault(name, OfLook::NoAction(name.get_ref().clone())))?;
            for written in sequences {
                let sequence = sequence(&source, written)?;
                let key = || written.get_ref().clone();
                let slips = action.slip == Slip::Refused && sequence.iter().any(slips);
                source.ensure(!slips, written, OfLook::Slip { key: key(), action: action.name() })?;
                let clash = |(bound, _): &&(Vec<Key>, &Action)| {
                    bound.starts_with(&sequence) || sequence.starts_with(bound)
                };
                if let Some((_, other)) = self.bindings.iter().find(clash) {
                    return Err(source.fault(written, OfLook::Bound { key: key(), to: other.name() }));
                }
                self.bindings.push((sequence, action));
            }
        }
        Ok(self)
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
    pub fn keys(&self, verb: Verb) -> Vec<String> {
        let own = self.bindings.iter().filter(|(_, action)| action.verb == verb);
        own.map(|(sequence, _)| sequence.iter().map(Key::to_string).collect::<String>()).collect()
    }
}

impl KeyNames for Keymap {
    fn key(&self, verb: Verb) -> Option<String> {
        self.keys(verb).into_iter().next()
    }
}

/// Keys that fingers find by themselves: no act lies on one.
fn slips(key: &Key) -> bool {
    key.ctrl || matches!(key.code, Code::Char(' ') | Code::Enter | Code::Delete | Code::Backspace)
}

fn sequence(source: &Source<'_>, written: &Spanned<String>) -> Result<Vec<Key>, Fault> {
    let read = |keys: &str| keys.split(' ').map(str::parse::<Key>).collect::<Result<Vec<_>, _>>();
    let keys = source.value(written, read)?;
    source.ensure(keys.len() <= 2, written, OfLook::ThreeKeys)?;
    Ok(keys)
}
