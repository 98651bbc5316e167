//! What the help says of options and arguments.

use crate::words::Words;
use crate::words::help::{All, Data, Help, Look, Serve, Time, Update, Wall};

pub(in crate::words) fn option(_words: Words, help: Help) -> String {
    match help {
        Help::All(All::Tenant(example)) => return format!("Tenant, such as {example}"),
        Help::All(it) => all(it),
        Help::Look(it) => look(it),
        Help::Time(it) => time(it),
        Help::Data(it) => data(it),
        Help::Update(it) => update(it),
        Help::Wall(it) => wall(it),
        Help::Serve(it) => serve(it),
    }
    .to_owned()
}

fn all(it: All) -> &'static str {
    match it {
        All::Desk => {
            "Desk: a file, postgres://USER@HOST/DATABASE, or a server: https://HOST or unix:/SOCKET [env: PIKETT_DESK] [default: desk.db in the data folder]"
        }
        All::ForReseller => "Look only, at what concerns this reseller [env: PIKETT_RESELLER]",
        All::Lang => {
            "Language of console and answers: en or de [env: PIKETT_LANG] [default: what the locale says]"
        }
        All::JsonUtc => "Answer in JSON, times in UTC",
        All::Json => "Answer in JSON",
        All::At => "Read the clocks as of this time instead of now",
        All::OnlyOfTenant => "Only of this tenant",
        All::OnlyTenant => "Only this tenant",
        All::By => "Who acts [default: $PIKETT_USER, then the login name]",
        All::CommandId => "Id of the command: given again it acts once, and answers as it did",
        All::TrustClock => "Record although this machine's clock is years ahead of the last record",
        All::Tenant(_) => "Tenant",
        All::Account => "Account, such as 88",
        All::Incident => "Incident, such as I-4711",
        All::Contract => "Contract, such as xelion-xaas",
        All::Impact => "high, medium, limited or very-limited",
        All::Urgency => "critical, high, medium or low",
        All::Priority => "1 to 4, in place of impact and urgency; reports under a matrix want --reason",
    }
}

fn look(it: Look) -> &'static str {
    match it {
        Look::Theme => "dark, light, contrast, gruvbox, wall, wall-night, mono, or a theme of your own",
        Look::Color => "Colours of the terminal [default: what the environment says]",
        Look::Glyphs => "Characters of the terminal [default: what the locale says]",
        Look::Keys => "Keys that the console goes by",
        Look::Readonly => "Look only: the desk stays as it is; copies of it and exports are written",
        Look::LowBandwidth => "Spare the line: seconds only of P1 incidents, minutes of everything else",
        Look::Lines => "Lines instead of a screen, for screen readers [TERM=dumb does the same]",
        Look::Mouse => "Take clicks on rows and the wheel; with Shift the terminal selects text as ever",
        Look::Vim => "hjkl and letters",
        Look::Plain => "Arrows, page keys and function keys",
        Look::TrueColour => "24 bit",
        Look::Indexed => "256 colours",
        Look::Ansi => "The 16 of the terminal's own palette",
        Look::Mono => "None: bold and reverse only",
        Look::DemoAt => "When the demonstration begins [default: now]",
        Look::Speed => "How many times faster than life",
        Look::Seed => "Other desks for other numbers",
        Look::Incidents => "Open incidents",
        Look::Calm => "Nothing goes wrong but incidents: no failed update, no system switched off",
        Look::Keep => "Keep the desk in this file; without a terminal that is all that is done",
    }
}

fn time(it: Time) -> &'static str {
    match it {
        Time::CalendarFile => "Opening hours and holidays as TOML",
        Time::CountFrom => "Where counting begins",
        Time::CountTo => "Where counting ends",
        Time::Seconds => "Open seconds to count, 0 or more",
        Time::Pause => "A span that does not count; may be given several times",
        Time::CheckAt => "Check as of this time instead of now",
        Time::Received => "When the incident is received",
        Time::Office => "Office hours in place of the contract's",
        Time::Month => "The month, such as 2026-11 [default: the present one]",
        Time::MonthOfDowntime => {
            "The month of which the downtime is counted, such as 2026-11 [default: the present one]"
        }
        Time::MonthOfBilling => "Month such as 2026-11, as it stood at its end [default: this one so far]",
        Time::Since => "Changes since then [default: 8 hours before]",
        Time::FromDay => "The first day [default: 29 days before the last]",
        Time::ToDay => "The last day [default: today]",
    }
}

fn data(it: Data) -> &'static str {
    match it {
        Data::Format => "How it is written",
        Data::Markdown => "Markdown",
        Data::File => "File to read",
        Data::ImportContract => "Contract that the incidents fall under",
        Data::ImportTenant => {
            "Tenant that they belong to; one that is not there is made, and the answer says so"
        }
        Data::NewTenant => "Make the tenant although one that is there is called nearly so",
        Data::TimeZone => "Zone of the file's times [default: the desk's]",
        Data::DateFormat => {
            "How the file writes dates, such as D/M/YYYY, where the file itself does not show it"
        }
        Data::CopyFrom => "Desk to copy: a file, or postgres://USER@HOST/DATABASE",
        Data::CopyDeskTo => {
            "Desk to make: a file, or postgres://USER@HOST/DATABASE; no other desk may be there"
        }
        Data::RestoreFrom => "Backup, as `pikett desk backup` writes it",
        Data::RestoreTo => "Desk to make: a file, or postgres://USER@HOST/DATABASE; no records may be there",
        Data::CopyTo => "File to write; nothing may be there yet",
        Data::MendTimes => "In the copy, records of a clock that was ahead get the present time",
        Data::Filter => "Such as 'p:1,2 is:open -tenant:lab'",
        Data::Prices => "New price of a licence that is rented, for one and an average month; repeatable",
        Data::Reseller => "Reseller, such as tks",
        Data::NoCode => "It has no code any more",
        Data::Loaded => "iSC that would be loaded, such as 250 or 88.25",
        Data::Licences => "Licences that reserve storage, altogether",
        Data::Role => "viewer, engineer, manager, reseller, connector or wall: what it is for",
        Data::RoleReseller => "Reseller to which it is confined; of the role reseller alone",
        Data::Label => "Whose it is, or what for, such as 'M. Köhler' or 'wall in the hall'",
        Data::Days => "For how many days it is valid; at most 180, of a wall or connector 365",
        Data::Token => "Its id, as `pikett token list` shows it",
        Data::Address => "The server: https://HOST[:PORT], http://127.0.0.1:PORT or unix:/PATH",
        Data::TokenFile => {
            "File with the token, its owner's alone [default: from standard input, or by a login of the server]"
        }
        Data::ManFolder => {
            "Folder to write the pages to, such as ~/.local/share/man/man1; made if it is not there"
        }
        Data::Shell => "Shell that the completions are for",
        Data::Pictures => "Pictures, all on one sheet",
        Data::Picture => "One picture instead of all of them",
        Data::Page => "One page with tables and pictures, to be read and printed",
    }
}

fn update(it: Update) -> &'static str {
    match it {
        Update::App => "Version of the app, such as 8.3.1",
        Update::Server => "Version of the server, such as 8.1",
        Update::Ics => "As an iCalendar file, for calendar programs",
        Update::Out => "Write to this file, `-` for standard output [default: -]",
        Update::OnlyServersOf => "Only servers of this reseller",
        Update::OnlyServer => "Only this server",
        Update::OnlyServers => "Only this server; can be repeated",
        Update::ScheduleAt => "Read the schedule as of this time instead of now",
        Update::Release => "Version to roll out",
        Update::From => "No slot before [default: as soon as there is a day to send the notices]",
        Update::Until => "No slot after [default: sixty nights later]",
        Update::Waves => "Servers that have it at the end of each wave, in percent, such as 5,25,100",
        Update::Soak => "Nights between the last slot of a wave and the first of the next",
        Update::PerNight => "Most servers of one reseller in one night",
        Update::Commit => "Schedule the slots, all of them or none",
        Update::OnlyRelease => "Only this release",
    }
}

fn serve(it: Serve) -> &'static str {
    match it {
        Serve::Listen => "Where to listen: 127.0.0.1:7455, or unix:PATH; beyond this machine only with TLS",
        Serve::Certificate => "Certificate chain in PEM; a renewed one is taken without a restart",
        Serve::Key => "Its key in PEM",
        Serve::Config => "Settings (TOML): desk, listen, tls_cert, tls_key, [log], [oidc]",
        Serve::LogJson => "Write the log as JSON, an object a line",
        Serve::Verbose => "Log more, while something is looked for",
    }
}

fn wall(it: Wall) -> &'static str {
    match it {
        Wall::Pages => "Pages by turns: incidents, clocks, updates, capacity, or their numbers",
        Wall::Rotate => "How long a page is shown",
        Wall::Names => {
            "Show tenants by name, what incidents are about, and whom to call by which number; otherwise none of it"
        }
        Wall::Night => "When the screen is darker, such as 22:00-06:00",
        Wall::Check => "Say how far away this terminal's text can be read, such as 55in,5m, and end",
    }
}
