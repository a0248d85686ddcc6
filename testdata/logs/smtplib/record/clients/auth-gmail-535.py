# record: python=3.10
import smtplib

try:
    server = smtplib.SMTP("bad.example.org", 2516)
    server.set_debuglevel(1)
    server.ehlo()
    server.starttls()
    server.ehlo()
    server.login("exsender@gmail.com", "abcd efgh ijkl mnop")
    server.sendmail("exsender@gmail.com", "bob@example.org", "Subject: test\n\ntest\n")
    print("Email sent!")
except Exception as e:
    print("Something went wrong...", e)
finally:
    server.quit()
