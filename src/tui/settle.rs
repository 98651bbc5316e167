//! What became of commands that nobody answered: it is asked until it is known, and told where they were
//! given.

use std::time::Duration;

use tokio::sync::mpsc;

use crate::client::{Failure, Link, Unanswered};
use crate::domain::acts::decide::Command;
use crate::tui::msg::{Msg, Sent};

/// How long before it is asked, one after the other; then always the last one.
const PAUSES: [u64; 5] = [1, 2, 4, 8, 15];
/// What is not there after so many seconds is not on its way any more either.
const GONE: u64 = 60;

/// The failure as it is told where it will be known later; `None` where it is known already.
pub fn asking(failure: &Failure) -> Option<Failure> {
    Unanswered::is(failure).then(Unanswered::asking)
}

/// Asks after each of them until it is known, and tells as if the answer had come.
pub async fn settle(link: &dyn Link, sent: Sent, mut commands: Vec<Command>, answers: &mpsc::Sender<Msg>) {
    let mut pauses = PAUSES.into_iter();
    let mut waited = 0;
    while !commands.is_empty() && !answers.is_closed() {
        let pause = pauses.next().unwrap_or(PAUSES[PAUSES.len() - 1]);
        tokio::time::sleep(Duration::from_secs(pause)).await;
        waited += pause;
        let ids = commands.iter().map(|command| command.id).collect();
        // While nobody answers, it is as unknown as before.
        let Ok(known) = link.known(ids).await else { continue };
        let mut open = Vec::new();
        for command in commands {
            let result = match known.contains(&command.id) {
                // Sent again it is not done again: its first answer comes.
                true => link.send(command.clone()).await,
                false if waited >= GONE => Err(Unanswered::lost()),
                false => {
                    open.push(command);
                    continue;
                }
            };
            if result.as_ref().is_err_and(Unanswered::is) {
                open.push(command);
                continue;
            }
            let told = Sent { acts: vec![command.act], ..sent.clone() };
            let _ = answers.send(Msg::Answered { sent: told, results: vec![result] }).await;
        }
        commands = open;
    }
}
