//! `pikett incident caller`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::code::Code;
use crate::domain::decide::{Act, ClarifyCaller};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct CallerArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Who it was
    name: Option<String>,
    /// The code for reports outside office hours
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// What was found out otherwise
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for CallerArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let line = |text: &Option<String>| text.as_deref().map(Text::line);
        let code = self.code.as_deref().and_then(Code::of);
        let (name, note) = (line(&self.name), line(&self.note));
        Ok(ClarifyCaller { number: self.number, name, code, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
