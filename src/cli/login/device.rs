//! A login by a code that is entered in a browser, on whichever machine has one.

use std::time::Duration;

use zeroize::Zeroizing;

use crate::cli::lang::note;
use crate::cli::output::{Problem, print_note};
use crate::client::remote::{Login, is_away};
use crate::wire::{DeviceLogin, LoginState};
use crate::words::note::{Entrance, Note};
use crate::words::trouble::OfLogin;

/// Seconds between two times at most, whatever the server says.
const SLOWEST: u64 = 60;
/// Seconds to wait where the server did not answer.
const AGAIN: u64 = 5;

/// Shows the code and waits until it was entered.
pub async fn token(way: &Login, begun: &DeviceLogin, at: &str) -> Result<Zeroizing<String>, Problem> {
    let DeviceLogin { verification_uri, user_code, device, interval, expires_in } = begun;
    // Beside the answer, and as plain text: a link would say one address and lead to another.
    let shown = Entrance::EnterCode { address: verification_uri.clone(), code: user_code.clone() };
    print_note(&note(&Note::Entrance(shown)));
    let (mut wait, mut waited) = (*interval, 0);
    // The server ends it in time; where it does not answer it is ended here.
    while waited <= *expires_in {
        let seconds = wait.min(SLOWEST);
        tokio::time::sleep(Duration::from_secs(seconds)).await;
        waited += seconds.max(1);
        let state = match way.poll(device).await {
            Err(error) if is_away(&error) => {
                wait = AGAIN;
                continue;
            }
            state => state?,
        };
        match state {
            LoginState::Pending { interval } => wait = interval,
            LoginState::Denied => return Err(Problem::not_done(OfLogin::Denied)),
            LoginState::Expired => break,
            LoginState::NotLetIn { who } => {
                return Err(Problem::not_done(OfLogin::NotLetIn { at: at.to_owned(), who }));
            }
            LoginState::Done { made } => return Ok(Zeroizing::new(made.token)),
        }
    }
    Err(Problem::not_done(OfLogin::TooLate))
}
