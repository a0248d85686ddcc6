# record: python=3.11
# Standard output is buffered when it goes to a file, so the program's own words come last.
import smtplib

print("Connecting ...")
server = smtplib.SMTP("mx.example.org")
server.set_debuglevel(1)
print("Sending ...")
server.sendmail("alice@example.com", "bob@example.org", "Subject: report\n\nhi\n")
print("Sent.")
server.quit()
