//! Which tokens hold, and who has shown too many that do not.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant as Moment};

use axum::http::StatusCode;
use tokio::sync::watch;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::token::Token;
use crate::server::caller::Caller;
use crate::server::listen::Peer;
use crate::server::tries::Tries;
use crate::server::trouble::Trouble;
use crate::store::{Hash, Secret, StoreError, Tokens};

/// So long a token is taken for what it was: a revocation is seen by then on every node.
const FRESH: Duration = Duration::from_millis(700);
/// So long a token is remembered that nobody shows or follows with.
const REMEMBERED: Duration = Duration::from_secs(60);

pub struct Guard {
    tokens: Arc<dyn Tokens>,
    known: Mutex<HashMap<Hash, Known>>,
    /// Wrong tokens by where they come from.
    places: Tries<Peer>,
}

struct Known {
    caller: Caller,
    expires: Instant,
    looked: Moment,
    holds: watch::Sender<bool>,
}

impl Guard {
    pub fn new(tokens: Arc<dyn Tokens>) -> Self {
        Self { tokens, known: Mutex::default(), places: Tries::default() }
    }

    pub fn tokens(&self) -> &Arc<dyn Tokens> {
        &self.tokens
    }

    /// # Errors
    /// The token does not hold, or too many did not that came from there.
    pub async fn recognise(&self, secret: &str, peer: Peer, now: Instant) -> Result<Caller, Trouble> {
        let Some(hash) = Secret::parse(secret).ok().map(|secret| secret.hash()) else {
            return Err(self.wrong(peer));
        };
        if let Some(caller) = self.fresh(&hash, now) {
            return Ok(Caller { peer, ..caller });
        }
        // Whoever holds a right token is let in even where others try theirs out.
        match self.tokens.find(hash).await {
            Ok(Some(token)) if token.is_valid(now) => {
                let id = token.id.clone();
                let caller = self.keep(hash, token);
                // That it was used is worth less than the answer.
                let _ = self.tokens.used(id, now).await;
                Ok(Caller { peer, ..caller })
            }
            // It was one: whoever shows it does not guess, and a wall that was forgotten locks nobody out.
            Ok(Some(_)) => {
                self.forget(&hash);
                Err(Trouble::bad_token())
            }
            Ok(None) => {
                self.forget(&hash);
                Err(self.wrong(peer))
            }
            Err(error) => match self.last_known(&hash, now) {
                // The desk is out of reach: reading goes on, for whom it went before.
                Some(caller) => Ok(Caller { peer, ..caller }),
                None => Err(error.into()),
            },
        }
    }

    /// Looks at all tokens that somebody follows with: one that holds no longer ends there.
    pub async fn look_again(&self, now: Instant) {
        let followed: Vec<Hash> = {
            let mut known = self.known();
            known.retain(|_, known| known.looked.elapsed() < REMEMBERED || known.holds.receiver_count() > 1);
            let followed = known.iter().filter(|(_, known)| known.holds.receiver_count() > 1);
            followed.map(|(hash, _)| *hash).collect()
        };
        for hash in followed {
            match self.tokens.find(hash).await {
                Ok(Some(token)) if token.is_valid(now) => drop(self.keep(hash, token)),
                Ok(_) => self.forget(&hash),
                Err(StoreError::Stopped) => return,
                Err(_) => {}
            }
        }
    }

    /// Ends one at once on this node; the others look again.
    pub fn end(&self, id: &Id) {
        self.known().retain(|_, known| {
            let stays = known.caller.token != *id;
            if !stays {
                known.holds.send_replace(false);
            }
            stays
        });
    }

    fn known(&self) -> MutexGuard<'_, HashMap<Hash, Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fresh(&self, hash: &Hash, now: Instant) -> Option<Caller> {
        let known = self.known();
        let known = known.get(hash).filter(|known| known.looked.elapsed() < FRESH && now < known.expires)?;
        Some(known.caller.clone())
    }

    fn last_known(&self, hash: &Hash, now: Instant) -> Option<Caller> {
        let known = self.known();
        known.get(hash).filter(|known| now < known.expires).map(|known| known.caller.clone())
    }

    fn keep(&self, hash: Hash, token: Token) -> Caller {
        let mut all = self.known();
        let looked = Moment::now();
        if let Some(known) = all.get_mut(&hash) {
            (known.looked, known.expires) = (looked, token.expires);
            return known.caller.clone();
        }
        let (holds, receiver) = watch::channel(true);
        let Token { id, authority, label, expires, .. } = token;
        let caller = Caller { authority, label, token: id, expires, peer: Peer::Socket, holds: receiver };
        all.insert(hash, Known { caller: caller.clone(), expires, looked, holds });
        caller
    }

    fn forget(&self, hash: &Hash) {
        if let Some(known) = self.known().remove(hash) {
            known.holds.send_replace(false);
        }
    }

    /// Notes a wrong token. Who has shown too many is told to wait.
    fn wrong(&self, peer: Peer) -> Trouble {
        match self.places.count(peer.network()) {
            Some(left) => {
                let title = "too many tokens from there do not hold";
                Trouble::new(StatusCode::TOO_MANY_REQUESTS, "locked-out", title).again_after(left)
            }
            None => Trouble::bad_token(),
        }
    }
}
