//! What only the console says: the meanings; the words stand in `en` and `de`.

mod barred;
mod column;
mod command;
mod detail;
mod doing;
mod greeting;
mod help;
mod label;
mod look;
mod mark;
mod message;
mod pane;
mod plain;
mod screen;
mod step;
mod term;
mod verb;

pub use barred::Barred;
pub use column::Column;
pub use command::{Command, Taken};
pub use detail::{
    Availability, Clock, Contract, Incident, OutageCounts, Product, Promise, Runway, Server, Slot, Tenant,
};
pub use doing::{Doing, Of, What};
pub use greeting::Greeting;
pub use help::Sign;
pub use label::Label;
pub use look::Look;
pub use mark::Mark;
pub use message::{Bound, Came, Message, OfAct, OfCommand, OfView, Unkept};
pub use pane::{Group, Pane, Tab};
pub use plain::Plain;
pub use screen::{Corner, Empty, Header, Over, Status};
pub use step::Step;
pub use term::Term;
pub use verb::{KeyNames, NoKeys, Verb, command, rest};

use super::de::console as de;
use super::en::console as en;
use super::{Lang, Said, Words, spoken};
use crate::domain::readings::filter::{Looks, SortKey};

spoken! {
    /// What an action does.
    doc(Verb) -> &'static str;
    /// Its word at the bottom of the screen; none for what goes without saying.
    footer(Verb) -> Option<&'static str>;
    /// A title in the help.
    group(Group) -> &'static str;
    pane(Pane) -> &'static str;
    tab(Tab) -> &'static str;
    column(Column) -> &'static str;
    /// What a command takes, and what it does.
    typed(Command) -> Taken;
    /// An order of the queue.
    order(SortKey) -> &'static str;
    /// What a key of a filter looks at.
    looks(Looks) -> String;
    /// What a sign in a list stands for.
    sign(Sign) -> &'static str;
    /// A key where it is named on its own, by how key files write it.
    key(&str) -> String;
    term(Term) -> &'static str;
    /// What is said to somebody who has no desk yet.
    greeting(Greeting) -> &'static str;
    /// What comes of it; nothing for what is no choice.
    greeted(Greeting) -> &'static str;
    /// What a theme is made for.
    look(Look) -> &'static str;
    /// What a line of the closer look is about, or says.
    aspect(Label) -> &'static str;
    /// A few characters in a cell.
    mark(Mark<'_>) -> String;
    /// Why a list is empty.
    empty(Empty<'_>) -> String;
    /// What stands at the right end of a frame.
    corner(Corner<'_>) -> String;
    /// What stands above the panes.
    header(Header<'_>) -> String;
    /// What stands below them.
    status(Status<'_>) -> String;
    /// What is read out by the console of lines.
    plain(Plain<'_>) -> String;
    /// What lies over them.
    over(Over<'_>) -> String;
    /// What was done, or is to be done.
    doing(&Doing) -> String;
    of_incident(Incident<'_>) -> String;
    of_clock(Clock<'_>) -> String;
    of_server(Server<'_>) -> String;
    of_slot(Slot<'_>) -> String;
    of_tenant(Tenant<'_>) -> String;
    of_contract(Contract<'_>) -> String;
    of_availability(Availability<'_>) -> String;
    of_product(Product<'_>) -> String;
}

impl Words {
    /// What to press in a step of the tour, and what it is good for.
    pub fn tour_step(self, step: Step, keys: &dyn KeyNames) -> Said {
        match self.lang {
            Lang::En => en::step(self, step, keys),
            Lang::De => de::step(self, step, keys),
        }
    }

    /// Why an action is not possible, with the keys that help.
    pub fn barred(self, why: &Barred, keys: &dyn KeyNames) -> String {
        match self.lang {
            Lang::En => en::barred(self, why, keys),
            Lang::De => de::barred(self, why, keys),
        }
    }

    /// What came of something, with the keys that help.
    pub fn message(self, message: &Message, keys: &dyn KeyNames) -> String {
        match self.lang {
            Lang::En => en::message(self, message, keys),
            Lang::De => de::message(self, message, keys),
        }
    }
}
