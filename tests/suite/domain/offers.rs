//! Times that a refusal offers are accepted by the very act that was refused (A39, A71).

use fastrand::Rng;
use pikett::domain::acts::decide::{Act, Command, RequestDeferral, Schedule, StartUpdate, decide};
use pikett::domain::base::instant::Instant;
use pikett::domain::facts::event::{Record, Via};
use pikett::domain::facts::slot::Announcement;
use pikett::domain::readings::desk::Desk;
use pikett::domain::readings::refusal::Refusal;
use uuid::Uuid;

use crate::support::{Lab, at};

const DESKS: u64 = 60;
const ASKED: usize = 12;
const DAY: i64 = 86_400;

/// A server with windows, a backup and a length of its update that are drawn by chance.
fn desk(rng: &mut Rng) -> String {
    let pick = |rng: &mut Rng, texts: &[&str]| texts[rng.usize(0..texts.len())].to_owned();
    let windows = pick(
        rng,
        &[
            "",
            "windows = [{ days = [\"tue\", \"wed\"], from = \"22:00\", to = \"02:00\" }]",
            "windows = [{ days = [\"tue\", \"sat\"], from = \"16:00\", to = \"23:00\", capacity = 1 }]",
            "windows = [{ days = [\"mon\", \"tue\"], from = \"22:00\", to = \"00:00\" }, { days = [\"tue\", \"wed\"], from = \"00:00\", to = \"03:00\" }]",
            "windows = [{ days = [\"sun\"], from = \"01:00\", to = \"02:45\" }]",
        ],
    );
    let backup = pick(
        rng,
        &[
            "",
            "backup = { from = \"23:30\", to = \"00:30\" }",
            "backup = { from = \"22:00\", to = \"22:20\" }",
        ],
    );
    let minutes = pick(rng, &["", "minutes = 10", "minutes = 90", "minutes = 150", "minutes = 300"]);
    let flags = pick(rng, &["", "", "urgent = true\nreason = \"security\"", "security_critical = true"]);
    format!(
        r#"
[[server]]
id = "srv-51"
reseller = "tks"
version = "8.3.4"
{windows}
{backup}
[[release]]
version = "8.7.0"
stage = "stable"
{minutes}
{flags}
[[slot]]
server = "srv-51"
release = "8.7.0"
at = 2026-10-20T22:00:00+02:00
"#
    )
}

fn decided(desk: &Desk, act: impl Into<Act>, now: Instant) -> Result<Vec<Record>, Refusal> {
    let command = Command {
        footing: Default::default(),
        id: Uuid::nil(),
        by: "mk".into(),
        via: Via::CommandLine,
        at: None,
        act: act.into(),
    };
    decide(desk, &command, now).map(|_| Vec::new())
}

#[test]
fn what_is_offered_is_accepted() {
    let (mut offered, mut refused) = (0, 0);
    for seed in 0..DESKS {
        let rng = &mut Rng::with_seed(seed);
        let mut lab = Lab::small();
        lab.set(at("2026-10-01T10:00:00+02:00"));
        lab.fill(&desk(rng));
        if rng.bool() {
            lab.set(at("2026-10-01T10:00:00+02:00") + rng.i64(0..20) * DAY);
            lab.run("update notice srv-51").unwrap();
        }
        let desk = lab.desk();
        let (server, release) = ("srv-51".parse().unwrap(), "8.7.0".parse().unwrap());
        let notices: &[Announcement] = &desk.world().servers.by_id("srv-51").unwrap().slots[0].notices;
        let from = notices.last().map_or(lab.now(), |notice| notice.sent);
        for _ in 0..ASKED {
            let now = from + rng.i64(0..30 * DAY);
            let to = now + rng.i64(-2 * DAY..9 * DAY);
            let defer = |to| RequestDeferral {
                server: Clone::clone(&server),
                release: Some(Clone::clone(&release)),
                to,
            };
            let plan = |at| Schedule {
                server: Clone::clone(&server),
                release: Clone::clone(&release),
                at,
                wave: None,
            };
            let start = StartUpdate {
                server: Clone::clone(&server),
                release: Some(Clone::clone(&release)),
                reason: None,
            };
            let first = [
                decided(&desk, defer(to), now).err().map(|refusal| (0, refusal)),
                decided(&desk, plan(to), now).err().map(|refusal| (1, refusal)),
                decided(&desk, start.clone(), now).err().map(|refusal| (2, refusal)),
            ];
            for (which, refusal) in first.into_iter().flatten() {
                refused += 1;
                for time in &refusal.admissible {
                    offered += 1;
                    let again = match which {
                        0 => decided(&desk, defer(*time), now),
                        1 => decided(&desk, plan(*time), now),
                        _ => decided(&desk, start.clone(), *time),
                    };
                    let why = again.err().map(|refusal| refusal.to_string());
                    assert_eq!(why, None, "seed {seed}, {which} at {now}: {time} was offered for {refusal}");
                }
            }
        }
    }
    assert!(offered > 500 && refused > 500, "{offered} offered in {refused} refusals");
}
