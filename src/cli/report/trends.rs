//! `pikett report trends`

use crate::cli::args::DeskArgs;
use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_file, print_json, print_line, print_table};
use crate::cli::{desk, time};
use crate::domain::base::moment::{Moment, OnDay};
use crate::domain::base::table::Id;
use crate::domain::readings::refusal::Thing;
use crate::domain::readings::trend::Trend;
use crate::report::pictures::{Which, pictures};
use crate::report::{svg, trends};
use crate::words::help::{All, Data, Time};
use crate::words::trouble::OfName;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Csv,
    Json,
    #[value(help = help(Data::Pictures))]
    Svg,
}

#[derive(Debug, clap::Args)]
pub struct TrendsArgs {
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, help = help(Time::FromDay))]
    from: Option<OnDay>,
    #[arg(long, value_name = "DAY", allow_hyphen_values = true, help = help(Time::ToDay))]
    to: Option<OnDay>,
    #[arg(long, value_name = "TENANT", help = help(All::OnlyTenant))]
    tenant: Option<Id>,
    #[arg(long, value_enum, default_value = "text", help = help(Data::Format))]
    format: Format,
    #[arg(long, value_name = "PICTURE", value_parser = which(), help = help(Data::Picture))]
    picture: Option<Which>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(All::At))]
    at: Option<Moment>,
}

fn which() -> impl clap::builder::TypedValueParser<Value = Which> {
    use clap::builder::{PossibleValuesParser, TypedValueParser};
    PossibleValuesParser::new(Which::ALL.iter().map(|which| which.key())).try_map(|name| {
        let found = Which::ALL.iter().find(|which| which.key() == name);
        found.copied().ok_or(name)
    })
}

pub fn run(desk_args: &DeskArgs, args: &TrendsArgs) -> Result<(), Problem> {
    if args.picture.is_some() && args.format != Format::Svg {
        return Err(Problem::wrong(OfName::PictureIsSvg));
    }
    desk::at(desk_args, args.at, |desk, now| {
        let (world, words) = (desk.world(), words(desk.world().zone));
        let tenant = args.tenant.as_ref().map(|id| {
            world.tenants.find(id.as_str()).ok_or_else(|| {
                let (name, see) = (id.to_string(), "storage list");
                Problem::not_done(OfName::NoSuch { thing: Thing::Tenant, name, see })
            })
        });
        let tenant = tenant.transpose()?;
        let days = time::days(args.from, args.to, world.zone, now)?;
        let trend = Trend::of(desk, tenant, days, now);
        let pictures = pictures(&trend, words);
        let title = trends::title(&trend, args.tenant.as_ref(), words);
        match (args.format, args.picture.and_then(|which| trends::find(&pictures, which))) {
            (Format::Json, _) => print_json(&trends::json(&trend, args.tenant.as_ref())),
            (Format::Csv, _) => print_file(trends::csv(&trend).trim_end()),
            (Format::Svg, Some(picture)) => print_file(svg::single(picture, words).trim_end()),
            (Format::Svg, None) => print_file(svg::sheet(&title, &pictures, words).trim_end()),
            (Format::Text, _) => {
                print_line(&title)?;
                for (heading, rows) in [trends::days(&trend, words), trends::months(&trend, words)] {
                    print_line("")?;
                    print_table(&heading.iter().map(String::as_str).collect::<Vec<_>>(), &rows)?;
                }
                Ok(())
            }
        }
    })
}
