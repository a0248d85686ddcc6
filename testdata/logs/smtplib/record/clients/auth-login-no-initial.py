# record: python=3.13
# AUTH LOGIN without an initial response: two challenges.
import smtplib

server = smtplib.SMTP("auth.example.org", 587)
server.set_debuglevel(1)
server.ehlo()
server.user, server.password = "alice@example.org", "correct-horse-42"
server.auth("LOGIN", server.auth_login, initial_response_ok=False)
server.sendmail("alice@example.org", "bob@example.org", "Subject: LOGIN\n\nhi\n")
server.quit()
