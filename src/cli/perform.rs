//! Has an act done, or only judged.

use super::act::{Written, command};
use crate::cli::args::DeskArgs;
use crate::cli::output::{Problem, print_json, print_line, print_note};
use crate::cli::{answers, desk, dry};
use crate::domain::readings::desk::Present;

/// Has an act decided and recorded on an existing desk, and prints what came of it.
pub fn run(desk_args: &DeskArgs, written: &dyn Written) -> Result<(), Problem> {
    if written.is_dry() {
        return dry::run(desk_args, written);
    }
    let write = written.write();
    let (answer, receipt, id) = desk::block_on(async {
        let link = desk::to_write(desk_args, write).await?;
        let now = link.now();
        let command = command(written, Present { desk: &link.read(), now })?;
        let warned = answers::warned(&command, &link.read(), now);
        let done = link.send(command.clone()).await;
        let receipt =
            done.map_err(|failure| Problem::from_failure(&failure, link.read().world().zone, write.json))?;
        warned.iter().for_each(|warning| print_note(warning));
        let now = link.now();
        if let Some(owed) = written.owed(&command.act, &link.read(), now) {
            print_note(&owed);
        }
        let answer = written.answer(&command.act, &receipt, Present { desk: &link.read(), now });
        Ok((answer, receipt, command.id))
    })?;
    let printed = if write.json { print_json(&answer.json) } else { print_line(&answer.line) };
    match printed {
        Err(problem) if !receipt.records.is_empty() => Err(problem.after_recording(id)),
        printed => printed,
    }
}
