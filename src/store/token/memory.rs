//! Tokens that live as long as the process.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::{Hash, Tokens};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::facts::token::{Audited, Token, long_unused};
use crate::store::error::StoreError;
use crate::store::journal::Answer;

#[derive(Debug)]
pub struct MemoryTokens {
    kept: Mutex<Kept>,
    revision: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Kept {
    tokens: Vec<(Hash, Token)>,
    audit: Vec<Audited>,
}

impl Default for MemoryTokens {
    fn default() -> Self {
        Self { kept: Mutex::default(), revision: watch::Sender::new(0) }
    }
}

impl MemoryTokens {
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn answer<T: Send + 'static>(answer: Result<T, StoreError>) -> Answer<T> {
    Box::pin(std::future::ready(answer))
}

impl Tokens for MemoryTokens {
    fn put(&self, token: Token, hash: Hash) -> Answer<()> {
        let mut kept = self.kept();
        if kept.tokens.iter().any(|(other, known)| *other == hash || known.id == token.id) {
            return answer(Err(StoreError::Database(token.id.to_string())));
        }
        kept.tokens.push((hash, token));
        self.revision.send_modify(|revision| *revision += 1);
        answer(Ok(()))
    }

    fn list(&self) -> Answer<Vec<Token>> {
        let mut all: Vec<Token> = self.kept().tokens.iter().map(|(_, token)| token.clone()).collect();
        all.sort_by(|a, b| (b.created, &a.id).cmp(&(a.created, &b.id)));
        answer(Ok(all))
    }

    fn revoke(&self, id: Id, at: Instant) -> Answer<Option<Token>> {
        let mut kept = self.kept();
        let found = kept.tokens.iter_mut().find(|(_, token)| token.id == id);
        let token = found.map(|(_, token)| {
            if token.revoked.is_none() {
                token.revoked = Some(at);
                self.revision.send_modify(|revision| *revision += 1);
            }
            token.clone()
        });
        answer(Ok(token))
    }

    fn find(&self, hash: Hash) -> Answer<Option<Token>> {
        let kept = self.kept();
        let found = kept.tokens.iter().find(|(other, _)| *other == hash);
        answer(Ok(found.map(|(_, token)| token.clone())))
    }

    fn used(&self, id: Id, at: Instant) -> Answer<()> {
        let mut kept = self.kept();
        let found = kept.tokens.iter_mut().find(|(_, token)| token.id == id);
        if let Some((_, token)) = found
            && token.last_used.is_none_or(|last| last <= long_unused(at))
        {
            token.last_used = Some(at);
        }
        answer(Ok(()))
    }

    fn note(&self, lines: Vec<Audited>) -> Answer<()> {
        self.kept().audit.extend(lines);
        answer(Ok(()))
    }

    fn audit(&self, limit: usize) -> Answer<Vec<Audited>> {
        let kept = self.kept();
        let from = kept.audit.len().saturating_sub(limit);
        answer(Ok(kept.audit.iter().skip(from).cloned().collect()))
    }

    fn changed(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }
}
