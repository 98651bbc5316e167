//! What is wrong with a contract pack.

use super::noun::noun;
use crate::domain::base::written::{Named, OfPack};

pub(super) fn wrong(wrong: &OfPack) -> String {
    match wrong {
        OfPack::Id => "an id is made of small letters, digits and hyphens",
        OfPack::NoSuch(Named::Rule, id) => {
            return format!("no rule {id} in this pack; give its sentence as a [[rule]]");
        }
        OfPack::NoSuch(what, name) => return format!("no {} `{name}` in this pack", noun(*what)),
        OfPack::MissingKey(key) => return format!("missing field `{key}`"),
        OfPack::NoHours => "a contract with incidents gives its [office] hours",
        OfPack::NoPriority(number) => return format!("no priority {number}; there are 1 to 4"),
        OfPack::MissingPriority(number) => {
            return format!("priority {number} is missing; a pack names 1 to 4");
        }
        OfPack::FivePriorities => "more than four priorities; a pack names 1 to 4 once each",
        OfPack::TwoTargets(number) => return format!("a second target for priority {number}"),
        OfPack::NoLength => "a length of more than nothing is needed here",
        OfPack::NoTarget => "a target is longer than nothing",
        OfPack::CriticalTooSoon => "`critical` comes after `every` and `grace` together; give a longer one",
        OfPack::ColumnTaken => "another clock has this column already",
        OfPack::Warnings => "warnings rise: each percentage above the one before",
        OfPack::WarningsFromOne => "warnings rise, from 1 percent on",
        OfPack::Trigger => "a step has either `at = \"received\"` or `clock` and `above_percent`",
        OfPack::Ladder => "the ladder does not rise: level and percentage grow step by step",
        OfPack::Range(most) => return format!("a number from 1 to {most}"),
        OfPack::NoCell => "no such cell; name an impact and an urgency of the matrix",
        OfPack::Rows(rows) => return format!("the matrix has {rows} rows instead of 4"),
        OfPack::Cells(cells) => return format!("the row has {cells} cells instead of 4"),
        OfPack::Steps(keys) => return format!("the steps are {}, in this order", keys.join(", ")),
        OfPack::YearDays => "a year has 365 or 366 days",
        OfPack::Reminders => "reminders fall: each closer than the one before",
        OfPack::Tight => "it is tight before it runs dry",
        OfPack::Switching => "switching is counted from 1 time within 1 day on",
        OfPack::Cloud => "the cloud is one of the platforms",
        OfPack::Circle => "the product includes itself",
        OfPack::Permille => "a target lies between 1 and 999 thousandths",
        OfPack::Budget => "a part of the budget is at most 100 percent",
        OfPack::Percent => "a part lies between 1 and 100 percent",
        OfPack::TwoDescriptions => "another detail is given by the description already",
        OfPack::Label => "words of 1 to 60 characters, for a line of a form",
        OfPack::Gigabyte => "a gigabyte has 1_000_000_000 or 1_073_741_824 bytes",
    }
    .to_owned()
}
