//! The only place that does something outside on the console's behalf.

use std::sync::{Arc, RwLock};

use tokio::sync::mpsc;
use uuid::Uuid;

use crate::client::{Connection, Link, fresh_id};
use crate::config::{PassHash, Passphrase};
use crate::domain::acts::decide::{Act, Command};
use crate::domain::base::text::Text;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Via;
use crate::tui::forms::Draft;
use crate::tui::msg::{Effect, Msg, Origin, Sent, Shown};
use crate::tui::settle;

/// Records that are read for a log.
const LOG_LENGTH: usize = 400;

/// What somebody at this console wants.
fn typed(id: Uuid, by: &Text, act: Act) -> Command {
    Command { footing: Default::default(), id, by: by.clone(), via: Via::Console, at: None, act }
}

/// Sends one after the other, and tells what became of all; later what became of those that nobody answered.
async fn send(sent: Sent, link: Arc<dyn Link>, by: Text, answers: mpsc::Sender<Msg>) {
    let mut results = Vec::with_capacity(sent.acts.len());
    let mut unanswered = Vec::new();
    for (index, act) in sent.acts.iter().cloned().enumerate() {
        let id = match sent.origin {
            Origin::Form(Some(draft)) => Draft::part(draft, index),
            _ => fresh_id(),
        };
        let command = typed(id, &by, act);
        results.push(link.send(command.clone()).await.map_err(|failure| {
            let asking = settle::asking(&failure);
            unanswered.extend(asking.is_some().then_some(command));
            asking.unwrap_or(failure)
        }));
    }
    let part = sent.clone();
    // A console that has gone needs no answer.
    let _ = answers.send(Msg::Answered { sent, results }).await;
    settle::settle(&*link, part, unanswered, &answers).await;
}

/// Does what can be done in the background; the answer comes as a message. What concerns the
/// terminal or the loop itself is handed back.
pub fn perform(
    effect: Effect,
    link: &Arc<dyn Link>,
    by: &Text,
    answers: &mpsc::Sender<Msg>,
) -> Option<Effect> {
    match effect {
        Effect::Send(sent) => {
            tokio::spawn(send(sent, link.clone(), by.clone(), answers.clone()));
            None
        }
        Effect::Load(about) => {
            load(about, link, answers);
            None
        }
        Effect::Meet { console, own } => {
            let (reply, answers) = (link.meet(console, own), answers.clone());
            tokio::spawn(async move {
                // Where it is not possible, nobody is seen.
                if let Ok(others) = reply.await {
                    let _ = answers.send(Msg::Met(others)).await;
                }
            });
            None
        }
        Effect::Past(at) => {
            // From within the past, the console does not know the present.
            let at = at.min(link.clock().now());
            let (reply, answers) = (link.past(at), answers.clone());
            tokio::spawn(async move {
                let desk = reply.await;
                let _ = answers.send(Msg::Past { at, desk }).await;
            });
            None
        }
        Effect::Freeze => {
            let desk = link.read().clone();
            Some(Effect::Show(Shown(Arc::new(RwLock::new(desk)))))
        }
        Effect::Copy(_)
        | Effect::Ring(_)
        | Effect::Show(_)
        | Effect::GoOn
        | Effect::Remember
        | Effect::Repaint
        | Effect::Unlock(_)
        | Effect::Edit(_)
        | Effect::Suspend
        | Effect::Quit => Some(effect),
    }
}

/// Checks a passphrase beside the loop, because that takes its time.
pub fn check(typed: Passphrase, hash: Option<PassHash>, answers: &mpsc::Sender<Msg>) {
    let answers = answers.clone();
    tokio::task::spawn_blocking(move || {
        let right = hash.is_some_and(|hash| hash.is_of(&typed));
        let _ = answers.blocking_send(Msg::Unlocked(right));
    });
}

fn load(about: Option<Entity>, link: &Arc<dyn Link>, answers: &mpsc::Sender<Msg>) {
    let reply = match &about {
        Some(entity) => link.about(entity.clone(), LOG_LENGTH),
        None => link.tail(LOG_LENGTH),
    };
    let (answers, clock) = (answers.clone(), link.clock());
    tokio::spawn(async move {
        let msg = match reply.await {
            Ok(records) => Msg::Log { about, records },
            Err(why) => Msg::Connection(Connection::Waiting { why, since: clock.now() }),
        };
        let _ = answers.send(msg).await;
    });
}
