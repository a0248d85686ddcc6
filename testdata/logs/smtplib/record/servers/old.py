"""old.example.net: the smtpd module of Python 2.7, which does not know EHLO."""
import asyncore
import smtpd
import socket

socket.getfqdn = lambda name="": "old.example.net"


class Server(smtpd.SMTPServer):
    def process_message(self, peer, mailfrom, rcpttos, data):
        pass


Server(("192.0.2.41", 25), None)
asyncore.loop()
