//! A server of its own process.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A server process, to be ended as a power cut would.
pub struct Node {
    desk: String,
    pub port: u16,
    process: Child,
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program on a desk.
pub fn pikett(desk: &str) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("pikett"));
    command.env("LANG", "C.UTF-8").stdin(Stdio::null());
    if !desk.is_empty() {
        command.env("PIKETT_DESK", desk);
    }
    command
}

impl Node {
    pub fn start(desk: &str, port: u16) -> Self {
        let listen = format!("127.0.0.1:{port}");
        let mut command = pikett(desk);
        command.args(["serve", "--listen", &listen]).stdout(Stdio::null()).stderr(Stdio::null());
        Self { desk: desk.to_owned(), port, process: command.spawn().unwrap() }
    }

    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// How clients name it.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Until it listens.
    pub fn wait(&mut self) {
        for _ in 0..200 {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the node does not start");
    }

    /// Again where it was; as a service manager does, again and again until it stays.
    pub fn up(&mut self) {
        for _ in 0..60 {
            *self = Self::start(&self.desk.clone(), self.port);
            for _ in 0..40 {
                if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                    return;
                }
                std::thread::sleep(Duration::from_millis(50));
                if self.process.try_wait().unwrap().is_some() {
                    break;
                }
            }
        }
        panic!("the node does not start");
    }
}
