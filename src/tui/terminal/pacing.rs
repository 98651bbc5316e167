//! One frame in flight: the next is drawn only when the terminal has answered for the last.
//!
//! A slow line swallows the back-pressure, so a program that draws whenever it likes piles up
//! pages that nobody wants any more. Each frame ends with a question; until the answer is there
//! nothing is drawn, and whoever holds a key down is never more than one frame behind.

use std::time::Duration;

use tokio::time::Instant;

/// A terminal that has never answered is taken for one that never will after this long.
const NEVER_ANSWERS: Duration = Duration::from_secs(3);
/// A terminal that did answer may be this slow.
const SLOW: Duration = Duration::from_secs(30);
/// It may take so many times what it took the last time, but need not be waited for less than a
/// second: an answer that was lost on the way must not keep the screen as it is.
const SLOWER: u32 = 4;
const AT_LEAST: Duration = Duration::from_secs(1);
/// Data alone redraws at most this often; a key redraws at once.
const DATA_FRAME: Duration = Duration::from_millis(33);

/// Bytes a second that clocks alone may take on a line that is spared, and how long they stand for it at most.
const SPARED: u32 = 55;
const STAND: Duration = Duration::from_secs(4);

/// Decides when the next frame may be drawn.
#[derive(Debug)]
pub struct Pacing {
    asked: Option<Instant>,
    drawn: Option<Instant>,
    answers: Answers,
    /// What the last answer took.
    pub round_trip: Option<Duration>,
    dirty: Dirty,
    /// The line is spared.
    spares: bool,
    /// How long clocks stand for what the last frame took.
    stands: Duration,
}

/// What is known of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answers {
    Unknown,
    Yes,
    Never,
}

/// Why a frame is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Dirty {
    Clean,
    /// A second has passed, and nothing else.
    Tick,
    Data,
    Now,
}

impl Default for Pacing {
    fn default() -> Self {
        Self::new(false)
    }
}

impl Pacing {
    /// Of a line that is spared, or of any other.
    pub fn new(spares: bool) -> Self {
        Self {
            asked: None,
            drawn: None,
            answers: Answers::Unknown,
            round_trip: None,
            dirty: Dirty::Now,
            spares,
            stands: Duration::ZERO,
        }
    }

    /// A second has passed.
    pub fn want_tick(&mut self) {
        self.dirty = self.dirty.max(Dirty::Tick);
    }

    /// Something a person is waiting for has changed.
    pub fn want_now(&mut self) {
        self.dirty = Dirty::Now;
    }

    /// Something has changed by itself.
    pub fn want(&mut self) {
        self.dirty = self.dirty.max(Dirty::Data);
    }

    /// The terminal has answered; how long that took.
    pub fn answered(&mut self, now: Instant) {
        self.round_trip = self.asked.take().map(|asked| now - asked).or(self.round_trip);
        self.answers = Answers::Yes;
    }

    /// The terminal has not answered for the last frame, and is waited for.
    pub fn waits(&self) -> bool {
        self.asked.is_some()
    }

    /// A frame of so many bytes was computed; with none it asks nothing.
    pub fn drew(&mut self, now: Instant, bytes: usize) {
        let bytes_taken = u32::try_from(bytes).unwrap_or(u32::MAX);
        self.stands = (Duration::from_secs(1) * bytes_taken / SPARED).min(STAND);
        self.dirty = Dirty::Clean;
        self.drawn = Some(now);
        if bytes > 0 && self.answers != Answers::Never {
            self.asked = Some(now);
        }
    }

    /// When to draw next, seen from `now`; `None` when nothing is wanted.
    pub fn next(&self, now: Instant) -> Option<Instant> {
        let answer_by = self.asked.map(|asked| asked + self.patience());
        let spaced = self.drawn.map(|drawn| drawn + DATA_FRAME);
        match self.dirty {
            Dirty::Clean => None,
            Dirty::Now => Some(answer_by.unwrap_or(now)),
            Dirty::Tick if self.spares => {
                let stands = self.drawn.map(|drawn| drawn + self.stands);
                answer_by.max(spaced).max(stands).or(Some(now))
            }
            Dirty::Tick | Dirty::Data => answer_by.max(spaced).or(Some(now)),
        }
    }

    fn patience(&self) -> Duration {
        match (self.answers, self.round_trip) {
            (Answers::Yes, Some(last)) => (last * SLOWER).clamp(AT_LEAST, SLOW),
            (Answers::Yes, None) => AT_LEAST,
            _ => NEVER_ANSWERS,
        }
    }

    /// Whether to draw now. A terminal that let its first question go by is not asked again.
    pub fn is_due(&mut self, now: Instant) -> bool {
        let due = self.next(now).is_some_and(|at| at <= now);
        if due && self.asked.take().is_some() && self.answers == Answers::Unknown {
            self.answers = Answers::Never;
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_frame_before_the_answer() {
        let mut pacing = Pacing::default();
        let start = Instant::now();
        assert!(pacing.is_due(start + Duration::from_millis(1)));
        pacing.drew(start, 100);
        assert_eq!(pacing.next(start), None, "nothing new, nothing to draw");
        pacing.want_now();
        assert!(!pacing.is_due(start + Duration::from_secs(2)), "the first answer may take a while");
        pacing.answered(start);
        assert!(pacing.is_due(Instant::now()));
    }

    #[test]
    fn a_silent_terminal_is_drawn_to_all_the_same() {
        let mut pacing = Pacing::default();
        let start = Instant::now();
        pacing.drew(start, 100);
        pacing.want_now();
        assert!(pacing.is_due(start + NEVER_ANSWERS));
        pacing.drew(start + NEVER_ANSWERS, 100);
        pacing.want_now();
        assert!(pacing.is_due(Instant::now()), "and not waited for again");
        pacing.answered(start);
        assert_eq!(pacing.next(start), Some(start));
    }

    #[test]
    fn an_answer_that_was_lost_costs_a_second_and_a_slow_line_its_time() {
        let mut pacing = Pacing::default();
        let start = Instant::now();
        let mut round = |took: Duration| {
            pacing.drew(start, 100);
            pacing.answered(start + took);
            pacing.drew(start, 100);
            pacing.want_now();
            pacing.next(start)
        };
        assert_eq!(round(Duration::from_millis(40)), Some(start + AT_LEAST));
        assert_eq!(round(Duration::from_secs(2)), Some(start + Duration::from_secs(8)));
        assert_eq!(round(Duration::from_secs(20)), Some(start + SLOW));
    }

    #[test]
    fn data_alone_keeps_frames_apart() {
        let mut pacing = Pacing::default();
        let start = Instant::now();
        pacing.drew(start, 0);
        pacing.want();
        assert!(!pacing.is_due(start));
        assert!(pacing.is_due(start + DATA_FRAME));
        pacing.want_now();
        assert!(pacing.is_due(Instant::now()));
    }

    #[test]
    fn clocks_on_a_spared_line_stand_for_what_they_take() {
        for (spares, bytes, wanted) in
            [(false, 550, 33), (true, 11, 200), (true, 110, 2_000), (true, 9_000, 4_000)]
        {
            let mut pacing = Pacing::new(spares);
            let start = Instant::now();
            pacing.drew(start, bytes);
            pacing.answered(start);
            pacing.want_tick();
            assert_eq!(pacing.next(start), Some(start + Duration::from_millis(wanted)), "{spares} {bytes}");
            // What others did is seen as soon as ever.
            pacing.want();
            assert_eq!(pacing.next(start), Some(start + DATA_FRAME), "{spares} {bytes}");
        }
    }
}
