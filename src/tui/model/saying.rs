//! Saying what came of an act, until the next key and for some seconds at most.

use crate::domain::base::instant::Instant;
use crate::tui::model::Model;
use crate::tui::model::status::Message;
use crate::tui::said::Said;
use crate::words::console::OfAct;

/// How long a message stays, in seconds.
const MESSAGE_SECONDS: i64 = 8;

impl Model {
    /// `now` may be a moment that is looked at; a message stays by the clock on the wall.
    pub fn say(&mut self, now: Instant, said: impl Into<Said>) {
        let until = self.session.guard.present(now) + MESSAGE_SECONDS;
        self.tell(said.into(), false, until);
    }

    pub fn complain(&mut self, now: Instant, said: impl Into<Said>) {
        let until = self.session.guard.present(now) + 2 * MESSAGE_SECONDS;
        self.tell(said.into(), true, until);
    }

    /// A key was pressed: what was said before it has been read. Whom to call is read while it is dialled.
    pub fn heard(&mut self) {
        self.status.message.take_if(|message| !matches!(message.said, Said::Act(OfAct::Called { .. })));
    }

    fn tell(&mut self, said: Said, bad: bool, until: Instant) {
        let then = self.look.standstill.is_some();
        self.status.message = Some(Message { said, bad, until, then });
    }

    /// Back to the present, where there was another moment; what was said about that goes with it.
    pub fn go_on(&mut self) -> bool {
        self.status.message.take_if(|message| message.then);
        self.look.standstill.take().is_some()
    }
}
