//! `pikett check`: one line for a monitoring system, in the manner of Nagios plugins.

use std::process::ExitCode;

use super::args::{DeskArgs, as_of};
use super::desk;
use super::output::{Problem, print_line};
use crate::domain::alarm::{self, Alarm};
use crate::domain::moment::Moment;
use crate::store::Access;

#[derive(Debug, clap::Args)]
pub struct CheckArgs {
    /// Check as of this time instead of now
    #[arg(long, value_name = "TIME")]
    at: Option<Moment>,
}

pub fn run(desk_args: &DeskArgs, args: &CheckArgs) -> Result<ExitCode, Problem> {
    let checked = desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = as_of(args.at, &engine);
        Ok(alarm::counts(&engine.desk(), now))
    });
    let alarm = match checked {
        Ok(alarm) => alarm,
        Err(problem) => {
            print_line(&format!("PIKETT UNKNOWN - {}", problem.what()))?;
            return Ok(ExitCode::from(3));
        }
    };
    let Alarm { open, missed, due_soon, escalations, notices, failed, halted, full, ceilings, backups } =
        alarm;
    let (code, word) = match alarm {
        _ if missed + escalations + notices + failed > 0 => (2, "CRITICAL"),
        _ if due_soon + full + halted + ceilings + backups > 0 => (1, "WARNING"),
        _ => (0, "OK"),
    };
    print_line(&format!(
        "PIKETT {word} - {open} open, {missed} with a missed target, {due_soon} due soon, \
         {escalations} escalations due, {notices} notices missing, {failed} updates failed, {halted} rollouts halted, {full} pools above 90 %, \
         {ceilings} near or over what they may cancel, {backups} backups overdue \
         | open={open} missed={missed} due_soon={due_soon} escalations={escalations} \
         notices={notices} failed={failed} halted={halted} full={full} ceilings={ceilings} \
         backups={backups}"
    ))?;
    Ok(ExitCode::from(code))
}
