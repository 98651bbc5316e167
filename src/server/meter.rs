//! What a server counts, in the text format that Prometheus reads.

use std::fmt::Write;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

/// Upper bounds of the classes into which the times of answers fall, in milliseconds.
const BOUNDS: [u64; 10] = [1, 2, 5, 10, 25, 50, 100, 250, 1_000, 5_000];

/// Counters since the server began.
#[derive(Debug, Default)]
pub struct Meter {
    /// Answers by the first digit of their status.
    answers: [AtomicU64; 6],
    /// Times of answers to commands, by class, and those that took longer than all.
    times: [AtomicU64; BOUNDS.len() + 1],
    /// Milliseconds of all of them.
    spent: AtomicU64,
    /// Commands by what became of them.
    pub done: AtomicU64,
    pub refused: AtomicU64,
    pub behind: AtomicU64,
    pub unsure: AtomicU64,
    /// Requests with a token that is none.
    pub strangers: AtomicU64,
    pub followers: AtomicI64,
}

/// Counts up, whoever else does.
pub fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

impl Meter {
    pub fn answered(&self, status: u16) {
        let class = usize::from(status / 100).min(self.answers.len() - 1);
        count(&self.answers[class]);
    }

    pub fn took(&self, time: Duration) {
        let millis = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let class = BOUNDS.iter().position(|bound| millis <= *bound).unwrap_or(BOUNDS.len());
        count(&self.times[class]);
        self.spent.fetch_add(millis, Ordering::Relaxed);
    }

    /// As Prometheus reads it; `head` is the number of the last record, `connected` says whether the desk is in
    /// reach.
    pub fn text(&self, head: u64, connected: bool) -> String {
        let mut text = String::new();
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let mut line = |kind: &str, name: &str, help: &str, values: &[(String, String)]| {
            let _ = writeln!(text, "# HELP pikett_{name} {help}\n# TYPE pikett_{name} {kind}");
            for (labels, value) in values {
                let _ = writeln!(text, "pikett_{name}{labels} {value}");
            }
        };
        let one = |value: String| vec![(String::new(), value)];
        line("gauge", "up", "Whether the desk is in reach.", &one(u8::from(connected).to_string()));
        line("gauge", "head", "Sequence number of the last record.", &one(head.to_string()));
        let followers = self.followers.load(Ordering::Relaxed).max(0);
        line("gauge", "followers", "Open streams of events.", &one(followers.to_string()));
        let by = |label: &str, of: &str, value: u64| (format!("{{{label}=\"{of}\"}}"), value.to_string());
        let commands = [
            by("state", "done", read(&self.done)),
            by("state", "refused", read(&self.refused)),
            by("state", "behind", read(&self.behind)),
            by("state", "unsure", read(&self.unsure)),
        ];
        line("counter", "commands_total", "Commands by what became of them.", &commands);
        let answers: Vec<_> =
            (1..6).map(|class| by("status", &format!("{class}xx"), read(&self.answers[class]))).collect();
        line("counter", "answers_total", "Answers by the class of their status.", &answers);
        let strangers = one(read(&self.strangers).to_string());
        line(
            "counter",
            "strangers_total",
            "Requests without a token, or with one that does not hold.",
            &strangers,
        );
        self.histogram(&mut text);
        text
    }

    fn histogram(&self, text: &mut String) {
        let name = "pikett_command_seconds";
        let _ = writeln!(text, "# HELP {name} Time of a request with commands.\n# TYPE {name} histogram");
        let mut all = 0;
        for (class, counter) in self.times.iter().enumerate() {
            all += counter.load(Ordering::Relaxed);
            let bound = BOUNDS.get(class).map_or_else(|| "+Inf".to_owned(), |bound| seconds(*bound));
            let _ = writeln!(text, "{name}_bucket{{le=\"{bound}\"}} {all}");
        }
        let _ = writeln!(text, "{name}_sum {}", seconds(self.spent.load(Ordering::Relaxed)));
        let _ = writeln!(text, "{name}_count {all}");
    }
}

/// Milliseconds in seconds, exactly.
fn seconds(millis: u64) -> String {
    format!("{}.{:03}", millis / 1_000, millis % 1_000)
}
