//! Listening to a server: what happens comes by itself, and when the line breaks it is gone on where it was.

use std::str::FromStr;
use std::time::Duration;

use futures_util::StreamExt;

use crate::client::remote::feed::Hearing;
use crate::client::remote::http::{Ask, Broken, clean, why};
use crate::client::remote::journal::RemoteJournal;
use crate::client::remote::sse::{Message, Parser};
use crate::store::{NoAnswer, NoNode, NodeError, StoreError};
use crate::wire::{Cursor, Frame};

/// A server has to answer within this time, and to say something at least as often.
const SILENCE: Duration = Duration::from_secs(45);
const ANSWER: Duration = Duration::from_secs(5);
/// Before the next try: from the first to the longest, doubled each time.
const AGAIN: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));
/// No server sends its clients away for longer.
const LONGEST_BYE: Duration = Duration::from_secs(10);

/// Why a stream ended.
enum End {
    /// The server ends; to come back after this.
    Bye(Duration),
    /// What was shown before no longer holds.
    Reset,
    Broken(StoreError),
}

/// Listens until nobody needs it any more.
pub async fn follow(journal: RemoteJournal) {
    let (mut wait, mut again) = (AGAIN.0, false);
    loop {
        let mut heard = false;
        let end = listen(&journal, again, &mut heard).await;
        again = true;
        let failed = match end {
            End::Bye(after) => {
                tokio::time::sleep(after.min(LONGEST_BYE)).await;
                continue;
            }
            End::Reset => {
                journal.feed.forget();
                continue;
            }
            // A line that has just broken is often there again at once, from here or from the next server.
            End::Broken(why) if heard && matches!(why.node(), Some(NodeError::Away { .. })) => {
                wait = AGAIN.0;
                tokio::time::sleep(wait.mul_f64(fastrand::f64())).await;
                continue;
            }
            End::Broken(why) => why,
        };
        let refused = failed.node().is_some_and(NodeError::shuts_out);
        if refused {
            // Who is not let in any more keeps nothing.
            journal.cache.forget();
        }
        let known = matches!(failed.node(), Some(NodeError::Newer { .. } | NodeError::Garbled { .. }));
        if refused || known {
            // It will not be another answer the next time.
            wait = AGAIN.1;
        }
        journal.feed.set_line(Hearing::Down(failed));
        tokio::time::sleep(wait.mul_f64(0.5 + fastrand::f64() / 2.0)).await;
        wait = (wait * 2).min(AGAIN.1);
    }
}

/// Listens to the first server that answers. Notes whether one did.
async fn listen(journal: &RemoteJournal, again: bool, heard: &mut bool) -> End {
    let RemoteJournal { http, feed, .. } = journal;
    // What is shown comes from an earlier time, and the server has not been asked yet.
    let first = feed.hello().is_none();
    let hello = match http.hello().await {
        Ok((hello, asked, answered)) => feed.greet(hello, asked, answered),
        Err(why) => return End::Broken(why),
    };
    // What a reseller may see can have become less meanwhile.
    if !hello || ((again || first) && !feed.is_whole()) {
        feed.forget();
    }
    let cursor = feed.cursor();
    let mut ask = Ask::get("/v1/events").with("after", cursor.seq);
    if let Some((_, link)) = cursor.to_string().split_once('.') {
        ask = ask.with("link", link);
    }
    let mut why = Vec::new();
    for node in http.order() {
        let opened = tokio::time::timeout(ANSWER, http.open(node, &ask)).await;
        let no = match opened {
            Ok(Ok(response)) => {
                let end = hear(journal, response, heard).await;
                if !matches!(end, End::Reset) {
                    http.pass_by(node);
                }
                return end;
            }
            Ok(Err(Broken::Said(error))) => return End::Broken(error.into()),
            Ok(Err(Broken::Before(no) | Broken::After(no))) => no,
            Err(_) => NoNode { at: http.shown().to_owned(), how: NoAnswer::Silent },
        };
        why.push(no);
    }
    End::Broken(http.away(why))
}

/// Hears what one server says until it ends.
async fn hear(journal: &RemoteJournal, response: reqwest::Response, heard: &mut bool) -> End {
    let RemoteJournal { http, feed, .. } = journal;
    feed.set_line(Hearing::Heard);
    let broken = |how| End::Broken(http.away(vec![NoNode { at: http.shown().to_owned(), how }]));
    let (mut parser, mut stream) = (Parser::default(), response.bytes_stream());
    loop {
        let bytes = match tokio::time::timeout(SILENCE, stream.next()).await {
            Err(_) => return broken(NoAnswer::Silent),
            Ok(None) => return broken(NoAnswer::Broken(String::new())),
            Ok(Some(Err(error))) => return broken(why(&error)),
            Ok(Some(Ok(bytes))) => bytes,
        };
        feed.beat();
        *heard = true;
        let Ok(messages) = parser.push(&bytes) else { return broken(NoAnswer::Broken(String::new())) };
        for message in messages {
            if let Some(end) = take(journal, &message) {
                return end;
            }
        }
    }
}

/// Takes one message; answers when it is the last one.
fn take(journal: &RemoteJournal, message: &Message) -> Option<End> {
    let RemoteJournal { http, feed, .. } = journal;
    // What this version does not know is for a later one.
    if !["records", "bookmark", "reset", "bye"].contains(&message.event.as_str()) {
        return None;
    }
    let garbled = |why: &str| Some(End::Broken(http.garbled(clean(why))));
    let frame: Frame = match serde_json::from_str(&message.data) {
        Ok(frame) => frame,
        Err(error) => return garbled(&error.to_string()),
    };
    let cursor = message.id.as_deref().and_then(|id| Cursor::from_str(id).ok());
    match frame {
        Frame::Records { records } => match http.records(records) {
            Ok(records) => feed.came(records, cursor),
            Err(why) => return Some(End::Broken(why)),
        },
        Frame::Bookmark => feed.came(Vec::new(), cursor),
        Frame::Reset => return Some(End::Reset),
        Frame::Bye { after } => return Some(End::Bye(Duration::from_millis(after))),
    }
    None
}
