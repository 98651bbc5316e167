//! The sentences of a rule, for readers of either language.

use super::{Lang, Words};
use crate::domain::contract::{Called, LadderStep, Level, Rule, Scale, Worded};

impl Words {
    /// A name of the contract: its own, or the English one for who reads that.
    pub fn worded(self, worded: &Worded) -> &str {
        let (own, english) = (&*worded.original, &*worded.english);
        match self.lang {
            _ if own.is_empty() => english,
            Lang::En if !english.is_empty() => english,
            _ => own,
        }
    }

    /// What the rule says, in the reader's language; the document's own words where those are in it.
    pub fn meaning(self, rule: &Rule) -> &str {
        match self.lang {
            Lang::En => &rule.english,
            Lang::De if rule.german.is_empty() => &rule.original,
            Lang::De => &rule.german,
        }
    }

    /// The same, unless it is the document's own words.
    pub fn meant(self, rule: &Rule) -> Option<&str> {
        Some(self.meaning(rule)).filter(|meaning| **meaning != *rule.original)
    }

    /// The document's own words, and beside them what they mean to a reader of another language.
    pub fn sentences(self, rule: &Rule) -> impl Iterator<Item = &str> {
        Some(&*rule.original).filter(|text| !text.is_empty()).into_iter().chain(self.meant(rule))
    }

    /// What a pack calls something.
    pub fn called(self, called: &Called) -> &str {
        match self.lang {
            Lang::De if !called.german.is_empty() => &called.german,
            Lang::En | Lang::De => &called.own,
        }
    }

    /// What a step of impact or urgency means.
    pub fn scale(self, step: &Scale) -> &str {
        match self.lang {
            Lang::En => &step.english,
            Lang::De => &step.text,
        }
    }

    /// What the contract calls a priority.
    pub fn level(self, level: &Level) -> &str {
        match self.lang {
            Lang::En => &level.english,
            Lang::De => &level.name,
        }
    }

    /// Who is responsible from a step of the ladder on; `None` where the contract names nobody.
    pub fn role(self, step: &LadderStep) -> Option<&str> {
        let role = match self.lang {
            Lang::En => &step.english,
            Lang::De => &step.who,
        };
        Some(&**role).filter(|role| !role.is_empty())
    }
}
